import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import shipped from '../model/kernels/head/head.wgsl?raw';
import { bare } from './shaders.ts';

test('a shader is shipped without its comments and its indentation, line for line', () => {
  expect(bare('// Doubles.\nfn f(x: f32) -> f32 {\n  return 2 * x / 1; // twice\n}\n')).toBe(
    '\nfn f(x: f32) -> f32 {\nreturn 2 * x / 1;\n}\n',
  );
  const source = readFileSync('src/model/kernels/head/head.wgsl', 'utf8');
  expect(shipped).not.toContain('//');
  expect(shipped.split('\n')).toHaveLength(source.split('\n').length);
});
