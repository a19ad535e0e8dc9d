import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('without a limit there is nothing to wait for', () => {
  expect(new Pace().wait(5)).toBe(0);
});

test('at two steps a second the next step is half a second after the last', () => {
  const pace = new Pace();
  pace.stepsPerSecond = 2;
  pace.stepped(1000, 1010);
  expect(pace.wait(1110)).toBe(400);
  expect(pace.wait(1600)).toBeLessThan(0);
});

test('the time of a step includes the wait for its result, and is smoothed', () => {
  const pace = new Pace();
  expect(pace.readBack(50)).toBe(0);
  pace.stepped(0, 10);
  pace.stepped(10, 20);
  expect(pace.readBack(20)).toBe(20);
  pace.stepped(100, 130);
  expect(pace.readBack(0)).toBeCloseTo(21, 12);
  expect(pace.readBack(99)).toBeCloseTo(21, 12);
});
