import { expect, it } from 'vitest';
import { planFilm, sizeOf } from './plan.ts';

it('has as many frames as its seconds ask for, begins with the first step and rests on the last', () => {
  const { shown, moving } = planFilm([0, 10, 20, 40], 4, 25);
  expect(shown).toHaveLength(100);
  expect([shown[0], shown[moving - 1], shown[99]]).toEqual([0, 3, 3]);
  expect(moving).toBe(75);
});

it('gives every step the same time, whatever steps were kept, and never shows one that is ahead', () => {
  const steps = [0, 1, 2, 3, 50, 100];
  const { shown, moving } = planFilm(steps, 8, 25);
  for (const [frame, at] of shown.entries()) {
    const step = Math.min(100, (100 * frame) / (moving - 1));
    expect(steps[at]).toBeLessThanOrEqual(step + 1e-9);
    if (at < steps.length - 1) expect(steps[at + 1]).toBeGreaterThan(step - 1e-9);
  }
});

it('has a beginning and an end at the least', () => {
  expect(planFilm([0, 500], 0.01, 10).shown).toEqual([0, 1]);
});

it('is even in both directions, whatever its fineness', () => {
  for (const fineness of [1, 1.5, 2, 3, 1.37]) {
    const { width, height } = sizeOf({ width: 375, height: 433 }, fineness);
    expect([width % 2, height % 2]).toEqual([0, 0]);
    expect(width - 375 * fineness).toBeGreaterThanOrEqual(0);
    expect(width - 375 * fineness).toBeLessThan(2);
  }
});
