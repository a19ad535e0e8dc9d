import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifestOf, readmeOf } from './manifest.ts';

const project = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestOf(project));

it('the package needs no other, runs nothing when it is installed, and can be published', () => {
  const held = ['dependencies', 'devDependencies', 'peerDependencies', 'scripts', 'private', 'engines'];
  expect(held.filter((name) => name in manifest)).toEqual([]);
  expect(manifest).toMatchObject({ name: 'arclab', version: JSON.parse(project).version, license: 'MIT' });
});

it('its paths begin where the built files are', () => {
  expect(manifest).toMatchObject({
    types: './arc-lab.d.ts',
    exports: { '.': { types: './arc-lab.d.ts', default: './arc-lab.js' }, './embed.html': './embed.html' },
    customElements: 'custom-elements.json',
    files: ['**'],
  });
});

it('its README is the chapter for other people’s pages, without pictures that it does not have', () => {
  const readme = readmeOf(readFileSync('README.md', 'utf8'));
  expect(readme).toMatch(/^# ArcLab\n[\s\S]*\n## In another page\n[\s\S]*\*\*Messages\.\*\*/);
  expect(readme).not.toMatch(/!\[|^## The losses/m);
  expect(() => readmeOf('# ArcLab')).toThrow('no chapter');
});
