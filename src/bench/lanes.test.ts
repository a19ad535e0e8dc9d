import { expect, test } from 'vitest';
import type { EngineSpec } from './engines/spec.ts';
import { compareLanes, lanesLines } from './lanes.ts';

test('one lane and two take turns, and the row tells whether the bar was met', async () => {
  const turns: number[] = [];
  const open = async ({ lanes }: EngineSpec) => ({
    async run(steps: number) {
      turns.push(lanes);
      return { steps, ms: steps * (lanes === 1 ? 1 : 2.5), loss: 1, calls: null };
    },
    bytes: async () => (lanes === 1 ? 40e6 : 44e6),
    close: async () => {},
  });
  const result = await compareLanes('wasm', 32, open, { rounds: 3, warmUpMs: 1 });
  expect(result).toMatchObject({ share: 0.4, msPerStep: [1, 2.5], bytes: [40e6, 44e6] });
  expect(turns.slice(-6)).toEqual([1, 2, 1, 2, 1, 2]);
  expect(lanesLines([result, { ...result, share: 0.5 }]).slice(1)).toEqual([
    expect.stringMatching(/^wasm .*0\.40, bar 0\.48: MISSED +40 +44$/),
    expect.stringMatching(/0\.50, bar 0\.48 +40 +44$/),
  ]);
});
