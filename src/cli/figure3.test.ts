import { afterEach, expect, it, vi } from 'vitest';
import { trainSeed } from './figure3/trainSeed.ts';
import { main } from './figure3.ts';

vi.mock('./figure3/trainSeed.ts');

afterEach(() => vi.restoreAllMocks());

it.each([
  { gap: 35, exit: 0 },
  { gap: 12, exit: 1 },
])('ends with $exit after a gap of $gap°, where 25° is the bar', async ({ gap, exit }) => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(trainSeed).mockImplementation(async ({ seed }, [{ loss, scale }], steps) => [
    {
      seed,
      loss,
      parameters: { m: 0.5, guard: 'taylor' },
      scale,
      steps,
      images: 128_000,
      heldOutAccuracy: 0.99,
      marginAccuracy: 0.97,
      minCentreAngleDeg: 42,
      minGap90Deg: gap,
      isMixed: false,
      isMerged: false,
      intraDeg: 2,
      centreToMeanDeg: 0.6,
      tarAtFar1e2: 0.99,
      seconds: 10,
      backend: 'wasm',
    },
  ]);
  expect(await main(['--seeds', '1'])).toBe(exit);
  expect(told.mock.calls.flat().join()).toMatch(exit === 0 ? /^$/ : /Bars missed:[\s\S]*gap in degrees 12/);
});
