import { expect, test } from 'vitest';
import { DEFAULT_KNOBS } from './experiment.ts';
import { FLOOR_RATE, lossInForce, settledForce } from './schedule.ts';

const knobs = {
  ...DEFAULT_KNOBS,
  loss: 'arcface',
  scheduleSteps: 100,
  warmup: 0,
  'arcface.m': 0.5,
  scale: 32,
} as const;

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
  expect(inForce).toMatchObject({ loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 });
});

test('m rises from 0 over its share of the schedule', () => {
  const margin = (step: number) => lossInForce({ ...knobs, marginRamp: 0.2 }, step).parameters.m;
  expect([margin(0), margin(10), margin(20)]).toEqual([0, 0.25, 0.5]);
});

test('the warm-up trains raw softmax, and the ramps wait for its end', () => {
  const warm = { ...knobs, warmup: 0.3, scaleStart: 4, scaleRamp: 0.3, marginRamp: 0.2 };
  expect(lossInForce(warm, 29).loss).toBe('softmax');
  expect(lossInForce(warm, 30)).toMatchObject({ loss: 'arcface', scale: 4, parameters: { m: 0 } });
  expect(lossInForce(warm, 40).parameters.m).toBeCloseTo(0.25, 12);
  expect(lossInForce(warm, 45).scale).toBeCloseTo(18, 12);
  expect(lossInForce(warm, 59).scale).toBeLessThan(32);
  expect(lossInForce(warm, 61)).toMatchObject({ parameters: { m: 0.5 }, scale: 32 });
});

test('a loss without a scale has s = 1, in the warm-up too, and only its own knobs are in force', () => {
  const raw = { loss: 'softmax', parameters: {}, scale: 1 };
  expect(lossInForce({ ...knobs, loss: 'softmax' }, 60)).toMatchObject(raw);
  expect(lossInForce({ ...knobs, warmup: 0.5 }, 10)).toMatchObject(raw);
  expect(lossInForce({ ...knobs, loss: 'norm-softmax' }, 60)).toMatchObject({ parameters: {}, scale: 32 });
});

test('A-Softmax anneals: λ falls from almost softmax to its value over half of the schedule', () => {
  const lambda = (step: number) => lossInForce({ ...knobs, loss: 'a-softmax' }, step).parameters.lambda;
  expect(lambda(0)).toBe(1000);
  expect(lambda(25)).toBeCloseTo(11, 12);
  expect([lambda(50), lambda(99)]).toEqual([5, 5]);
});

test('what the knobs come to waits for no ramp', () => {
  const ramped = { ...knobs, warmup: 0.3, marginRamp: 0.5, scaleRamp: 0.5 };
  expect(settledForce(ramped)).toEqual({ loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 });
});

test('a knob turned in mid-run acts on the very next step', () => {
  expect(lossInForce({ ...knobs, 'arcface.m': 0.3, scale: 64 }, 500)).toMatchObject({
    parameters: { m: 0.3 },
    scale: 64,
  });
});
