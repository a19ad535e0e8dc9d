import { afterEach, expect, it, vi } from 'vitest';
import { row } from './figure3/exampleRow.testing.ts';
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
  vi.mocked(trainSeed).mockResolvedValue([row({ minGap90Deg: gap })]);
  expect(await main(['--seeds', '1'])).toBe(exit);
  expect(told.mock.calls.flat().join()).toMatch(exit === 0 ? /^$/ : /Bars missed:[\s\S]*gap in degrees 12/);
});
