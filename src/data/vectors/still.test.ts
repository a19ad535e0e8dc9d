import { expect, test } from 'vitest';
import { splitVectors } from './split.ts';
import { stillSource } from './still.ts';
import type { VectorSet } from './vectorSet.ts';

function samplesOf(rows: number[][]): number[][] {
  const set: VectorSet = {
    kind: 'vectors',
    name: 'x',
    dimensions: 2,
    labelNames: ['a', 'b'],
    labels: Uint8Array.from(rows, (_, row) => row % 2),
    values: Float32Array.from(rows.flat()),
  };
  const source = stillSource(splitVectors(set, 1), set);
  const out = new Float32Array(2);
  const shown: number[][] = [];
  for (let sample = 0; sample < source.trainCount; sample++) {
    source.read(sample, out, 0, 3);
    shown[source.row(sample)] = [...out];
  }
  return shown;
}

test.each([
  [
    'of a usual size',
    [
      [3, -4],
      [1e6, 0],
      [0.5, 2],
    ],
  ],
  [
    'that are all 0',
    [
      [0, 0],
      [0, 0],
    ],
  ],
])('rows %s are shown as they are', (_, rows) => {
  expect(samplesOf(rows)).toEqual(rows);
});

test.each([
  ['near the largest that a 32-bit float holds', 3e38],
  ['near the smallest', 1e-38],
])('rows of numbers %s keep their directions and proportions, at a size that can be added and squared', (_, size) => {
  const [a, b, c] = samplesOf([
    [size, size],
    [-size, size / 2],
    [size / 4, -size],
  ]);
  for (const [x, y] of [a, b, c]) expect(Number.isFinite(Math.fround(x * x + y * y))).toBe(true);
  expect(Math.max(...a)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...a)).toBeLessThan(2);
  expect([a[1] / a[0], b[0] / b[1], c[1] / c[0]].map((share) => Math.round(1e5 * share) / 1e5)).toEqual([1, -2, -4]);
});
