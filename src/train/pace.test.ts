import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('without a limit there is nothing to wait for', () => {
  expect(new Pace().wait(5)).toBe(0);
});

test('at two steps a second the next step is half a second after the last', () => {
  const pace = new Pace();
  pace.stepsPerSecond = 2;
  pace.stepped(1010);
  expect(pace.wait(1110)).toBe(400);
  expect(pace.wait(1600)).toBeLessThan(0);
});

test('the time of a step is smoothed over slices', () => {
  const pace = new Pace();
  expect(pace.msPerStep).toBe(0);
  pace.took(40, 2, 12);
  expect(pace.msPerStep).toBe(20);
  pace.took(30, 1, 12);
  expect(pace.msPerStep).toBeCloseTo(21, 12);
  pace.forget();
  expect(pace.msPerStep).toBe(0);
});

test('the steps of a slice grow by doubling until they fill it, and shrink at once', () => {
  const pace = new Pace();
  const grown = [1, 2, 3, 4, 5, 6].map(() => {
    pace.took(0.5 * pace.stepsAtOnce, pace.stepsAtOnce, 12);
    return pace.stepsAtOnce;
  });
  expect(grown).toEqual([2, 4, 8, 16, 24, 24]);
  pace.took(240, 24, 12);
  expect(pace.stepsAtOnce).toBe(1);
});

test('a step that takes no time at all does not fill the queue without end', () => {
  const pace = new Pace();
  for (let i = 0; i < 20; i++) pace.took(0, pace.stepsAtOnce, 12);
  expect(pace.stepsAtOnce).toBe(64);
});
