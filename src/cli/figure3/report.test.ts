import { expect, test } from 'vitest';
import { DEFAULT_SETUP } from '../../core/experiment.ts';
import { missesOf } from './bars.ts';
import { row } from './exampleRow.testing.ts';
import { headingLine, rowLine, summaryLines } from './report.ts';
import type { FigureRow } from './trainSeed.ts';

test('a row is as wide as its heading', () => {
  expect(rowLine(row({}))).toHaveLength(headingLine().length);
});

test('ArcFace passes on faces only with accuracy, centres and gap, and a miss is told', () => {
  const verdict = (change: Partial<FigureRow>) => summaryLines([row(change)], DEFAULT_SETUP)[0];
  expect(verdict({})).toContain('1 of 1 seeds pass');
  expect(missesOf([row({})], DEFAULT_SETUP)).toEqual([]);
  for (const miss of [{ heldOutAccuracy: 0.979 }, { minCentreAngleDeg: 37 }, { minGap90Deg: 24 }]) {
    expect(verdict(miss)).toContain('0 of 1 seeds pass');
    expect(missesOf([row(miss)], DEFAULT_SETUP)).toHaveLength(1);
  }
});

test('on digits distinct centres and accuracy are enough', () => {
  const verdict = (change: Partial<FigureRow>) => summaryLines([row(change)], { ...DEFAULT_SETUP, data: 'digits' })[0];
  expect(verdict({ heldOutAccuracy: 0.971, minGap90Deg: 10 })).toContain('1 of 1 seeds pass');
  expect(verdict({ minCentreAngleDeg: 20 })).toContain('0 of 1 seeds pass');
});

test('another m or s than the recipe’s is held to nothing', () => {
  const rows = [
    row({ scale: 64, minCentreAngleDeg: 37 }),
    row({ parameters: { m: 0.2, guard: 'taylor' }, minGap90Deg: 20 }),
  ];
  expect(missesOf(rows, DEFAULT_SETUP)).toEqual([]);
  expect(summaryLines(rows.slice(0, 1), DEFAULT_SETUP)[0]).toContain('no bar of its own');
});

test('random centres are held to nothing, and merged ones are counted', () => {
  const setup = { ...DEFAULT_SETUP, centres: 'random' } as const;
  const rows = [row({ minCentreAngleDeg: 2, isMerged: true }), row({ seed: 2 })];
  expect(summaryLines(rows, setup)[0]).toMatch(/no bar.*1 of 2 with merged centres/);
  expect(missesOf(rows, setup)).toEqual([]);
});

test('what the page would find wrong is printed beside its run and counted', () => {
  const rows = [row({ found: ['loss-floor'] }), row({ seed: 2 })];
  expect(rowLine(rows[0])).toMatch(/ loss-floor$/);
  expect(rowLine(rows[1])).toMatch(/ nothing$/);
  expect(summaryLines(rows, DEFAULT_SETUP)[0]).toMatch(/found in 1: loss-floor$/);
  expect(summaryLines(rows.slice(1), DEFAULT_SETUP)[0]).toMatch(/nothing found wrong$/);
});

/** Of seeds 1 and 2: ArcFace at 35°, the others' gaps as given. */
function compared(normSoftmax: number[], softmax: number[]): FigureRow[] {
  return [1, 2].flatMap((seed, i) => [
    row({ seed }),
    row({ seed, loss: 'norm-softmax', parameters: {}, minGap90Deg: normSoftmax[i] }),
    row({ seed, loss: 'softmax', parameters: {}, scale: 1, minGap90Deg: softmax[i] }),
  ]);
}

test('a comparison prints paired differences with their interval and counts the seeds that are far enough ahead', () => {
  const rows = compared([24, 26], [28, 26]);
  expect(summaryLines(rows, DEFAULT_SETUP)).toEqual(
    expect.arrayContaining([
      "at s = 32: arcface's gap minus norm-softmax's: 10.0° on average (95 % interval 9.0 to 11.0°, least 9.0°), 10° or more in 1 of 2",
      "at s = 32: arcface's gap minus softmax's: 8.0° on average (95 % interval 7.0 to 9.0°, least 7.0°), 8° or more in 1 of 2",
    ]),
  );
  expect(missesOf(rows, DEFAULT_SETUP)).toEqual([
    "arcface's gap is not 10° over norm-softmax's: seed 2",
    "arcface's gap is not 8° over softmax's: seed 1",
  ]);
  expect(missesOf(compared([20, 20], [20, 20]), DEFAULT_SETUP)).toEqual([]);
});

test('classes that are mixed have no gap to print or to average', () => {
  const mixed = row({ loss: 'norm-softmax', minGap90Deg: -297.9, isMixed: true });
  expect(rowLine(mixed)).toContain('mixed');
  expect(rowLine(mixed)).not.toContain('297.9');
  const rows = [...compared([24, 24], [20, 20]), row({ seed: 3 }), { ...mixed, seed: 3 }];
  const line = summaryLines(rows, DEFAULT_SETUP).find((text) => text.includes("minus norm-softmax's"));
  expect(line).toMatch(/11\.0° on average.*10° or more in 3 of 3; 1 with mixed classes/);
});

test('with several s each loss is also compared at its best', () => {
  const at = (scale: number, arcface: number, normSoftmax: number) => [
    row({ scale, minGap90Deg: arcface }),
    row({ scale, minGap90Deg: normSoftmax, loss: 'norm-softmax' }),
  ];
  const rows = [...at(4, 36, 30), ...at(32, 37, 18), row({ loss: 'softmax', scale: 1, minGap90Deg: 22 })];
  const best = summaryLines(rows, DEFAULT_SETUP).filter((line) => line.startsWith('best against best'));
  expect(best[0]).toContain('s = 32 against norm-softmax at s = 4');
  expect(best[0]).toContain('7.0° on average');
  expect(best[1]).toContain('15.0° on average');
});
