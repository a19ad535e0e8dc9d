import { expect, it } from 'vitest';
import { limitOf, ticksOf } from './view.ts';

it('the near range holds a neighbour and its margin, for any number of identities', () => {
  expect(limitOf('whole', 8)).toBe(180);
  expect(limitOf('near', 8)).toBe(80);
  expect(limitOf('near', 2)).toBe(180);
  expect(limitOf('near', 64)).toBe(10);
});

it('has round numbers along it, and not many', () => {
  for (let identities = 2; identities <= 64; identities++) {
    const ticks = ticksOf(limitOf('near', identities));
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(5);
  }
});
