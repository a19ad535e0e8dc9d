import { expect, it } from 'vitest';
import { createFrameMeter } from './frameMeter.ts';

it('tells the median and the worst of the last two seconds', () => {
  const meter = createFrameMeter();
  meter.turn(true);
  meter.drew(0, 100);
  for (const [atMs, workMs] of [
    [2100, 3],
    [2200, 9],
    [2300, 4],
  ]) {
    meter.drew(atMs, workMs);
  }
  expect(meter.read(2300).work).toEqual({ median: 4, worst: 9 });
});

it('measures from frame to frame, whether or not anything was drawn', () => {
  const meter = createFrameMeter();
  meter.turn(true);
  for (const atMs of [0, 16, 32, 82]) meter.ticked(atMs);
  expect(meter.read(82)).toEqual({ work: null, interval: { median: 16, worst: 50 } });
});

it('forgets what it saw before it was switched off', () => {
  const meter = createFrameMeter();
  meter.turn(true);
  meter.ticked(0);
  meter.drew(10, 5);
  meter.turn(false);
  expect(meter.isOn).toBe(false);
  meter.turn(true);
  meter.ticked(1000);
  expect(meter.read(1000)).toEqual({ work: null, interval: null });
});
