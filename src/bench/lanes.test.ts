import { expect, test } from 'vitest';
import type { EngineSpec } from './engines/spec.ts';
import { compareLanes, type LanesResult, lanesLines, toLanesRow } from './lanes.ts';

test('one lane and two take turns, and the row tells whether the bar was met', async () => {
  const turns: number[] = [];
  const open = async ({ losses: { length: lanes } }: EngineSpec) => ({
    async run(steps: number) {
      turns.push(lanes);
      return { steps, ms: steps * (lanes === 1 ? 1 : 2.5), loss: 1, workers: 1, calls: null };
    },
    bytes: async () => (lanes === 1 ? 40e6 : 44e6),
    close: async () => {},
  });
  const result = await compareLanes('wasm', 32, open, { rounds: 3, warmUpMs: 1 });
  expect(result).toMatchObject({ workers: 1, share: 0.4, msPerStep: [1, 2.5], bytes: [40e6, 44e6] });
  expect(turns.slice(-6)).toEqual([1, 2, 1, 2, 1, 2]);
  expect(lanesLines([result, { ...result, share: 0.5 }]).slice(1)).toEqual([
    expect.stringMatching(/^wasm .*0\.40, bar 0\.48: MISSED +40 +44$/),
    expect.stringMatching(/0\.50, bar 0\.48 +40 +44$/),
  ]);
  expect(toLanesRow(result)).toEqual({
    engine: 'arclab',
    backend: 'wasm',
    batch: 32,
    lanes: 2,
    workers: 1,
    msPerStep: 2.5,
    msPerStepOfOne: 1,
    share: 0.4,
    leastShare: 0.48,
    bytes: 44e6,
    bytesOfOne: 40e6,
  });
});

test('two lanes in workers of their own are held to more', () => {
  const apart: LanesResult = {
    backend: 'wasm',
    batch: 256,
    workers: 2,
    msPerStep: [20, 25],
    share: 0.79,
    bytes: [40e6, 120e6],
  };
  expect(lanesLines([apart, { ...apart, share: 0.8 }]).slice(1)).toEqual([
    expect.stringMatching(/^wasm +256 +2 .*0\.79, bar 0\.8: MISSED +40 +120$/),
    expect.stringMatching(/0\.80, bar 0\.8 +40 +120$/),
  ]);
});
