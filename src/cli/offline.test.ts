import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEPT, KEPT_ONCE_USED } from './offline.ts';

test('what is kept with the first visit has a bound beside the other budgets', () => {
  const budgets = JSON.parse(readFileSync('.size-limit.json', 'utf8')) as { path: unknown }[]; // size-limit's own file
  expect(budgets.map(({ path }) => path)).toContainEqual(KEPT.map((pattern) => `dist/${pattern}`));
});

test.each([
  ['assets/digits-CAaHggUF.bin', true],
  ['assets/face-detector-Dcsq6C6n.bin', true],
  ['assets/tfjs-backend-wasm-threaded-simd-BLCcuiBu.wasm', true],
  ['assets/later/openService-Bs640x4y.js', true],
  ['assets/film/film-BX7l1cTg.js', true],
  ['assets/outlines/outlines-AEjz-BeQ.js', true],
  ['assets/outlines-DNpl3KaL.bin', true],
  ['assets/embed/embed-DsChQnhw.js', false],
  ['arc-lab.js', false],
  ['embed.html', false],
])('%s is kept once it was used: %s', (path, isKept) => {
  expect(KEPT_ONCE_USED.test(`https://example.org/lab/${path}`)).toBe(isKept);
});
