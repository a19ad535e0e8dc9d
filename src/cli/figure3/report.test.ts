import { expect, test } from 'vitest';
import { headingLine, rowLine, summaryLines } from './report.ts';
import type { FigureRow } from './trainOne.ts';

const row = (change: Partial<FigureRow>): FigureRow => ({
  seed: 1,
  loss: 'arcface',
  margin: 0.5,
  scale: 32,
  steps: 500,
  images: 128_000,
  heldOutAccuracy: 0.99,
  marginAccuracy: 0.97,
  minCentreAngleDeg: 42,
  minGap90Deg: 35,
  intraDeg: 2,
  centreToMeanDeg: 0.6,
  tarAtFar1e2: 0.99,
  seconds: 10,
  backend: 'wasm',
  ...change,
});

test('a row is as wide as its heading', () => {
  expect(rowLine(row({}))).toHaveLength(headingLine().length);
});

test('ArcFace passes on faces only with accuracy, centres and gap', () => {
  const verdict = (change: Partial<FigureRow>) => summaryLines([row(change)], 'faces', 8)[0];
  expect(verdict({})).toContain('1 of 1 seeds pass');
  for (const miss of [{ heldOutAccuracy: 0.974 }, { minCentreAngleDeg: 37 }, { minGap90Deg: 21 }]) {
    expect(verdict(miss)).toContain('0 of 1 seeds pass');
  }
});

test('on digits distinct centres and accuracy are enough', () => {
  const verdict = (change: Partial<FigureRow>) => summaryLines([row(change)], 'digits', 8)[0];
  expect(verdict({ heldOutAccuracy: 0.971, minGap90Deg: 10 })).toContain('1 of 1 seeds pass');
  expect(verdict({ minCentreAngleDeg: 20 })).toContain('0 of 1 seeds pass');
});

test('a comparison counts the seeds where ArcFace has the larger gap, by 10° over Norm-Softmax', () => {
  const lines = summaryLines(
    [
      row({ seed: 1 }),
      row({ seed: 1, loss: 'norm-softmax', minGap90Deg: 24 }),
      row({ seed: 1, loss: 'softmax', minGap90Deg: 36 }),
      row({ seed: 2 }),
      row({ seed: 2, loss: 'norm-softmax', minGap90Deg: 26 }),
      row({ seed: 2, loss: 'softmax', minGap90Deg: 30 }),
    ],
    'faces',
    8,
  );
  expect(lines).toContain("arcface's gap beats norm-softmax's by 10° or more in 1 of 2 (median by 10.0°)");
  expect(lines).toContain("arcface's gap beats softmax's in 1 of 2 (median by 2.0°)");
});
