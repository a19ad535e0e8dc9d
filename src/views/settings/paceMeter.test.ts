import { expect, it } from 'vitest';
import { createPaceMeter } from './paceMeter.ts';

const at = (step: number) => ({ step, images: 256 * step });

it('counts steps and images by the clock', () => {
  const meter = createPaceMeter();
  for (let k = 0; k <= 20; k++) meter.saw(50 * k, at(2 * k));
  expect(meter.read()).toEqual({ stepsPerSecond: 40, imagesPerSecond: 40 * 256 });
});

it('follows a run that has become slower, and one whose steps take seconds', () => {
  const meter = createPaceMeter();
  for (let k = 0; k < 20; k++) meter.saw(50 * k, at(10 * k));
  meter.saw(4000, at(191));
  meter.saw(7000, at(192));
  expect(meter.read()?.stepsPerSecond).toBeCloseTo(1 / 3);
});

it('has none before two snapshots, after a pause and after a rewind', () => {
  const meter = createPaceMeter();
  expect(meter.read()).toBeNull();
  meter.saw(0, at(0));
  meter.saw(100, at(0));
  expect(meter.read()).toBeNull();
  meter.saw(200, at(5));
  meter.forget();
  expect(meter.read()).toBeNull();
  meter.saw(300, at(9));
  meter.saw(400, at(0));
  expect(meter.read()).toBeNull();
});
