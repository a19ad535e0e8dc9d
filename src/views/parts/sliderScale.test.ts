import { describe, expect, it } from 'vitest';
import { RANGES } from '../../core/experiment.ts';
import { linearScale, logScale } from './sliderScale.ts';

const SCALES = {
  marginRamp: linearScale(RANGES.marginRamp, 0.05),
  scale: logScale(RANGES.scale, 2, 8, 2),
  learningRate: logScale(RANGES.learningRate, 10, 10, 2),
  batchSize: logScale(RANGES.batchSize, 2, 1, 4),
  scheduleSteps: logScale(RANGES.scheduleSteps, 10, 20, 2),
} as const;

describe.each(Object.entries(SCALES))('the slider of %s', (name, scale) => {
  const { min, max } = RANGES[name as keyof typeof SCALES]; // the keys are those of SCALES

  it('reaches both ends of its range', () => {
    expect(scale.value(0)).toBe(min);
    expect(scale.value(scale.stops)).toBe(max);
  });

  it('has another value at each stop, in its range and in order', () => {
    const values = Array.from({ length: scale.stops + 1 }, (_, position) => scale.value(position));
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
    expect(values.every((value) => value >= min && value <= max)).toBe(true);
  });

  it('shows the thumb where the value is', () => {
    for (let position = 0; position <= scale.stops; position++) {
      expect(Math.round(scale.position(scale.value(position)))).toBe(position);
    }
  });
});

it('the slider of s stops at the powers of two', () => {
  const { scale } = SCALES;
  for (const s of [1, 2, 4, 8, 16, 32, 64, 128]) expect(scale.value(scale.position(s))).toBe(s);
});

it('a slider of hundredths writes no digits that nobody chose', () => {
  const margin = linearScale({ min: 0, max: 1.5 }, 0.01);
  expect(margin.value(29)).toBe(0.29);
  expect(margin.value(57)).toBe(0.57);
});
