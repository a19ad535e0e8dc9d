import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeOf } from './notice.ts';
import { packageRoot, printNotices } from './plugin.ts';

test.each([
  ['/a/node_modules/d3/src/index.js', '/a/node_modules/d3'],
  ['/a/node_modules/@tensorflow/tfjs-core/dist/index.js?v=1', '/a/node_modules/@tensorflow/tfjs-core'],
  ['/a/node_modules/x/node_modules/long/src/long.js', '/a/node_modules/x/node_modules/long'],
  ['\0/a/node_modules/papaparse/papaparse.js?commonjs-es-import', '/a/node_modules/papaparse'],
  ['C:\\a\\node_modules\\fflate\\esm\\browser.js', 'C:/a/node_modules/fflate'],
  ['/a/src/main.tsx', null],
  ['\0vite/preload-helper.js', null],
  ['/a/node_modules/.vite/deps/d3.js', null],
])('the package of %j', (id, root) => {
  expect(packageRoot(id)).toBe(root);
});

test.each([
  ['d3', 'ISC', 'Mike Bostock'],
  ['fflate', 'MIT', 'Arjun Barrett'],
  ['papaparse', 'MIT', 'Matthew Holt'],
  // Without a licence file: the first speaks in its README, the second in its code.
  ['seedrandom', 'MIT', 'Copyright 2019 David Bau'],
  ['@tensorflow/tfjs-core', 'Apache-2.0', 'Google'],
])('%s is under %s, and its notice is found', async (name, licence, holder) => {
  const notice = await noticeOf(`node_modules/${name}`);
  expect(notice).toMatchObject({ name, licence });
  expect(notice.text).toContain(holder);
  expect(notice.text).not.toMatch(/^ \*|[ \t]$/m);
});

test('a package without any licence ends the build', async () => {
  const root = await mkdtemp(join(tmpdir(), 'arclab-'));
  await writeFile(join(root, 'package.json'), '{ "name": "bare", "version": "1.0.0", "license": "MIT" }');
  await writeFile(join(root, 'index.js'), 'export {};');
  await expect(noticeOf(root)).rejects.toThrow('bare 1.0.0 comes without a licence');
  await rm(root, { recursive: true });
});

test('packages that say the same stand together, and each package once', () => {
  const notice = (name: string, text: string) => ({ name, version: '1.0.0', licence: 'MIT', text });
  const text = printNotices('OWN', [
    notice('c', 'SAME'),
    notice('a', 'SAME'),
    notice('b', 'OTHER'),
    notice('a', 'SAME'),
  ]);
  expect(text.indexOf('OWN')).toBeLessThan(text.indexOf('a 1.0.0'));
  expect(text).toContain('\na 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nSAME\n');
  expect(text).toContain('\nb 1.0.0 (MIT)\n\nOTHER\n');
  expect(text.match(/SAME/g)).toHaveLength(1);
});

test('fonts stand together too, each under whose it is', () => {
  const text = (holder: string) => `Copyright ${holder}\n\nThis Font Software is licensed under SAME`;
  const notice = (name: string) => ({ name, version: '1.0.0', licence: 'OFL-1.1', text: text(`of ${name}`) });
  expect(printNotices('OWN', [notice('b'), notice('a')])).toContain(
    '\na 1.0.0 (OFL-1.1)\nCopyright of a\nb 1.0.0 (OFL-1.1)\nCopyright of b\n\nThis Font Software is licensed under SAME\n',
  );
});
