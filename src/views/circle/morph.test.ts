import { expect, it } from 'vitest';
import { morphAt, turnTo } from './morph.ts';

const CIRCLE = { from: 0, to: 0, startMs: 0 } as const;

it('goes from the circle to the plane and stays there', () => {
  const morph = turnTo(CIRCLE, 1, 1000, false);
  expect(morphAt(morph, 1000)).toBe(0);
  expect(morphAt(morph, 1550)).toBeCloseTo(0.5);
  expect(morphAt(morph, 9999)).toBe(1);
});

it('turns back from wherever it is', () => {
  const there = turnTo(CIRCLE, 1, 1000, false);
  expect(morphAt(turnTo(there, 0, 1550, false), 1550)).toBeCloseTo(0.5);
});

it('cuts for readers who want no motion', () => {
  expect(morphAt(turnTo(CIRCLE, 1, 1000, true), 1000)).toBe(1);
});
