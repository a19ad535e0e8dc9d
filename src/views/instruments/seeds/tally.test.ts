import { expect, it } from 'vitest';
import type { MapCell } from '../../../core/map.ts';
import type { SeedRun } from '../../../store/seeds.ts';
import { gapOf, pairsOf, troublesOf } from './tally.ts';

const run = (seed: number, cell: Partial<MapCell>, isBroken = false): SeedRun => ({
  key: '',
  seed,
  isBroken,
  own: null,
  cell: {
    ...{ minGap90: 0.5, isMixed: false, heldOutAccuracy: 1, minCentreAngle: 0.7 },
    ...{ centres: new Float32Array(8), arcs90: new Float32Array(16) },
    ...{ dots: new Float32Array(0), labels: new Uint8Array(0) },
    ...cell,
  },
});

it('a run has no gap where classes lie among each other, and where its loss was no number', () => {
  expect(gapOf(run(1, { minGap90: -0.1 }))).toBe(-0.1);
  expect(gapOf(run(1, { isMixed: true }))).toBeNull();
  expect(gapOf(run(1, {}, true))).toBeNull();
  expect(gapOf(run(1, { minGap90: Number.NaN }))).toBeNull();
});

it('what went wrong is counted by its kind, and a run may be of two', () => {
  const runs = [
    run(1, {}),
    run(2, { isMixed: true, minCentreAngle: 0.01 }),
    run(3, { minCentreAngle: 0.01 }),
    run(4, { isMixed: true }, true),
  ];
  expect(troublesOf(runs)).toEqual({ mixed: 1, merged: 2, notFinite: 1 });
});

it('runs are compared seed by seed, and a seed that one of them lacks with none', () => {
  const first = [run(1, { minGap90: 0.1 }), run(2, { minGap90: 0.2 }), run(3, { isMixed: true })];
  const second = [run(3, { minGap90: 0.3 }), run(2, { minGap90: 0.4 }), run(4, {})];
  expect(pairsOf(first, second)).toEqual([
    [0.2, 0.4],
    [null, 0.3],
  ]);
});
