import { expect, test } from 'vitest';
import { LOSS_NAMES, type LossName } from '../core/losses/registry.ts';
import { compareLosses, lossLines } from './losses.ts';

const COST: Partial<Record<LossName, number>> = { arcface: 2, cosface: 2.2, triplet: 3 };

test('every loss takes its turn in the same session, and the row tells whether it costs more than ArcFace', async () => {
  const turns: LossName[] = [];
  let isClosed = false;
  const session = {
    async run(steps: number, [loss]: readonly LossName[] = ['arcface']) {
      turns.push(loss);
      return { steps, ms: steps * (COST[loss] ?? 2), loss: 1, workers: 1, calls: null };
    },
    bytes: async () => null,
    async close() {
      isClosed = true;
    },
  };
  const results = await compareLosses('wasm', 32, async () => session, { rounds: 3, warmUpMs: 1 });
  expect(isClosed).toBe(true);
  expect(turns.slice(-LOSS_NAMES.length)).toEqual(LOSS_NAMES);
  expect(results.map(({ loss }) => loss)).toEqual(LOSS_NAMES);
  const rowOf = (name: LossName) => lossLines(results)[1 + LOSS_NAMES.indexOf(name)];
  expect(rowOf('arcface')).toMatch(/^arcface +wasm +32 +2 +1\.000, bar 1\.05$/);
  expect(rowOf('cosface')).toMatch(/^cosface .* 2\.2 +1\.100, bar 1\.05: MISSED$/);
  expect(rowOf('triplet')).toMatch(/^triplet .* 3 +1\.500$/);
});
