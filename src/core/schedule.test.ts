import { expect, test } from 'vitest';
import { DEFAULT_KNOBS } from './experiment.ts';
import { FLOOR_RATE, lossInForce } from './schedule.ts';

const knobs = { ...DEFAULT_KNOBS, loss: 'arcface', scheduleSteps: 100, warmup: 0, margin: 0.5, scale: 32 } as const;

test('the learning rate rises to the knob, falls to the floor and stays there', () => {
  const rate = (step: number) => lossInForce(knobs, step).learningRate / knobs.learningRate;
  expect(rate(0)).toBe(1 / 40);
  expect(rate(19)).toBeGreaterThan(0.4);
  expect(rate(50)).toBeCloseTo((1 + FLOOR_RATE) / 2, 12);
  expect(rate(100)).toBe(FLOOR_RATE);
  expect(rate(100_000)).toBe(FLOOR_RATE);
});

test('s rises from scaleStart to the knob over its share of the schedule', () => {
  const scale = (step: number) => lossInForce({ ...knobs, scaleStart: 4, scaleRamp: 0.5 }, step).scale;
  expect([scale(0), scale(25), scale(50), scale(99)]).toEqual([4, 18, 32, 32]);
});

test('an s chosen below the start of its ramp is used at once', () => {
  expect(lossInForce({ ...knobs, scale: 2, scaleStart: 4, scaleRamp: 0.5 }, 0).scale).toBe(2);
});

test('without ramps the first step uses m and s as they are', () => {
  const inForce = lossInForce({ ...knobs, scaleRamp: 0, marginRamp: 0 }, 0);
  expect(inForce).toMatchObject({ loss: 'arcface', margin: 0.5, scale: 32 });
});

test('m rises from 0 over its share of the schedule', () => {
  const margin = (step: number) => lossInForce({ ...knobs, marginRamp: 0.2 }, step).margin;
  expect([margin(0), margin(10), margin(20)]).toEqual([0, 0.25, 0.5]);
});

test('the warm-up trains raw softmax, and the ramps wait for its end', () => {
  const warm = { ...knobs, warmup: 0.3, scaleStart: 4, scaleRamp: 0.3, marginRamp: 0.2 };
  expect(lossInForce(warm, 29).loss).toBe('softmax');
  expect(lossInForce(warm, 30)).toMatchObject({ loss: 'arcface', scale: 4, margin: 0 });
  expect(lossInForce(warm, 40).margin).toBeCloseTo(0.25, 12);
  expect(lossInForce(warm, 45).scale).toBeCloseTo(18, 12);
  expect(lossInForce(warm, 59).scale).toBeLessThan(32);
  expect(lossInForce(warm, 61)).toMatchObject({ margin: 0.5, scale: 32 });
});

test('a loss without a margin or a scale has m = 0 and s = 1, in the warm-up too', () => {
  const raw = { loss: 'softmax', margin: 0, scale: 1 };
  expect(lossInForce({ ...knobs, loss: 'softmax' }, 60)).toMatchObject(raw);
  expect(lossInForce({ ...knobs, warmup: 0.5 }, 10)).toMatchObject(raw);
  expect(lossInForce({ ...knobs, loss: 'norm-softmax' }, 60)).toMatchObject({ margin: 0, scale: 32 });
});

test('a knob turned in mid-run acts on the very next step', () => {
  expect(lossInForce({ ...knobs, margin: 0.3, scale: 64 }, 500)).toMatchObject({ margin: 0.3, scale: 64 });
});
