import { expect, test } from 'vitest';
import { decide, measure, nearestCentre } from './metrics.ts';

const inForce = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32, learningRate: 0.001 } as const;
const degrees = (radians: number) => (radians * 180) / Math.PI;
const at = (azimuthDeg: number, length = 1) => [
  length * Math.cos((azimuthDeg * Math.PI) / 180),
  length * Math.sin((azimuthDeg * Math.PI) / 180),
];

/** Four classes at 0°, 90°, 180°, 270°, each 21 samples from −10° to +10° about its middle. */
function fourFans() {
  const middles = [0, 90, 180, 270];
  const embeddings: number[] = [];
  const labels: number[] = [];
  middles.forEach((middle, label) => {
    for (let offset = -10; offset <= 10; offset++) {
      embeddings.push(...at(middle + offset, 1 + Math.abs(offset)));
      labels.push(label);
    }
  });
  return {
    embeddings: Float32Array.from(embeddings),
    labels,
    centres: Float32Array.from(middles.flatMap((middle) => at(middle, 3))),
  };
}

test('four even fans: every number of the figure', () => {
  const { embeddings, labels, centres } = fourFans();
  const metrics = measure(embeddings, labels, centres, inForce, 12);
  expect(metrics.step).toBe(12);
  expect(metrics.heldOutAccuracy).toBe(1);
  expect(degrees(metrics.minCentreAngle)).toBeCloseTo(90, 4);
  expect(degrees(metrics.minGap90)).toBeCloseTo(90 - 18, 4);
  expect(degrees(metrics.intra)).toBeCloseTo(110 / 21, 4);
  expect(degrees(metrics.centreToMean)).toBeCloseTo(0, 4);
  expect(degrees(metrics.centreInter)).toBeCloseTo(90, 4);
  expect(degrees(metrics.inter)).toBeCloseTo(90, 4);
  expect(metrics.tarAtFar1e2).toBe(1);
});

test('a margin too large for a class shows in one accuracy and not in the other', () => {
  const { embeddings, labels, centres } = fourFans();
  const metrics = measure(embeddings, labels, centres, { ...inForce, parameters: { m: 1.5, guard: 'taylor' } }, 0);
  expect(metrics.heldOutAccuracy).toBe(1);
  expect(metrics.marginAccuracy).toBeLessThan(0.6);
});

test('classes that overlap have a negative gap, and say which', () => {
  const { embeddings, labels, centres } = fourFans();
  const shifted = Float32Array.from(embeddings);
  for (let i = 21; i < 42; i++) shifted.set(at(10 + (i - 31)), 2 * i);
  const metrics = measure(shifted, labels, centres, inForce, 0);
  expect(metrics.minGap90).toBeLessThan(0);
  expect(new Set(metrics.closestArcs)).toEqual(new Set([0, 1]));
});

test('turning everything round the circle, across its seam too, changes no number', () => {
  const { embeddings, labels, centres } = fourFans();
  const turn = (values: Float32Array, angle: number) =>
    Float32Array.from(values, (_, i) => {
      const [x, y] = [values[i - (i % 2)], values[i - (i % 2) + 1]];
      return i % 2 === 0 ? x * Math.cos(angle) - y * Math.sin(angle) : x * Math.sin(angle) + y * Math.cos(angle);
    });
  const before = measure(embeddings, labels, centres, inForce, 0);
  const after = measure(turn(embeddings, 3.05), labels, turn(centres, 3.05), inForce, 0);
  for (const key of ['minCentreAngle', 'minGap90', 'intra', 'centreToMean', 'centreInter', 'inter'] as const) {
    expect(after[key]).toBeCloseTo(before[key], 4);
  }
});

test('an embedding that is not a number is nobody’s', () => {
  expect(nearestCentre(Number.NaN, 0, [1, 0, 0, 1])).toBe(-1);
});

test('raw softmax is judged by its own decision, the largest w·x, and not by the angle', () => {
  // At 40° of the longest centre and 0° of a short one, w·x is 3·cos 40° = 2.3 against 1.
  const centres = Float32Array.from([...at(0, 1), ...at(40, 3), ...at(180, 1)]);
  const embeddings = Float32Array.from([...at(0), ...at(10), ...at(40), ...at(180)]);
  const labels = [1, 1, 1, 2];
  const accuracy = (loss: 'softmax' | 'norm-softmax') =>
    measure(embeddings, labels, centres, { loss, parameters: {}, scale: 1 }, 0).heldOutAccuracy;
  expect(accuracy('softmax')).toBe(1);
  expect(accuracy('norm-softmax')).toBe(0.5);
  expect(decide([Number.NaN, 0], centres, { loss: 'softmax' })).toBe(-1);
});

test('a class without held-out samples takes part in no metric', () => {
  const { embeddings, labels, centres } = fourFans();
  const fifth = Float32Array.from([...centres, ...at(45, 3)]);
  const metrics = measure(embeddings, labels, fifth, inForce, 0);
  const of4 = measure(embeddings, labels, centres, inForce, 0);
  for (const key of [
    'minGap90',
    'intra',
    'inter',
    'centreToMean',
    'tarAtFar1e2',
    'isMixed',
    'fewestHeldOut',
  ] as const) {
    expect(metrics[key], key).toBe(of4[key]);
  }
  expect(metrics.fewestHeldOut).toBe(21);
  expect([metrics.classMeans[4], metrics.arcs90[8], metrics.arcs90[9]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test('one class alone has no gap, and nothing has none', () => {
  const { embeddings, labels, centres } = fourFans();
  expect(measure(embeddings.subarray(0, 42), labels.slice(0, 21), centres, inForce, 0).minGap90).toBeNaN();
  const nothing = measure(new Float32Array(0), [], centres, inForce, 0);
  expect(nothing).toMatchObject({ minGap90: Number.NaN, intra: Number.NaN, isMixed: false, fewestHeldOut: 0 });
});

test('samples at the origin or not finite have no direction, and pretend to none', () => {
  const { embeddings, labels, centres } = fourFans();
  const broken = Float32Array.from(embeddings);
  broken.fill(0, 42, 84);
  broken.fill(Number.NaN, 84, 126);
  const metrics = measure(broken, labels, centres, inForce, 0);
  expect([...metrics.classMeans.subarray(1, 3)]).toEqual([Number.NaN, Number.NaN]);
  expect(degrees(metrics.minGap90)).toBeCloseTo(90 - 18, 4);
  expect(degrees(metrics.intra)).toBeCloseTo(110 / 21, 4);
});

test('Inter is of the means, wherever the centres are, each to its nearest', () => {
  const means = [0, 60, 150, 270];
  const embeddings = Float32Array.from(means.flatMap((mean) => [...at(mean - 5), ...at(mean + 5)]));
  const labels = [0, 0, 1, 1, 2, 2, 3, 3];
  const centres = Float32Array.from([10, 20, 30, 40].flatMap((azimuth) => at(azimuth)));
  const metrics = measure(embeddings, labels, centres, inForce, 0);
  expect(degrees(metrics.inter)).toBeCloseTo((60 + 60 + 90 + 90) / 4, 4);
  expect(measure(embeddings.subarray(0, 4), [0, 0], centres, inForce, 0).inter).toBeNaN();
});

test('the confusion counts who is taken for whom, as the accuracy does, and nobody who is taken for no one', () => {
  const { embeddings, labels, centres } = fourFans();
  const mistaken = Float32Array.from(embeddings);
  for (let i = 21; i < 26; i++) mistaken.set(at(180), 2 * i);
  mistaken.set([Number.NaN, 0], 0);
  const { confusion, heldOutAccuracy } = measure(mistaken, labels, centres, inForce, 0);
  expect([...confusion]).toEqual([20, 0, 0, 0, 0, 16, 5, 0, 0, 0, 21, 0, 0, 0, 0, 21]);
  expect(heldOutAccuracy).toBeCloseTo((20 + 16 + 21 + 21) / 84, 12);
});

test('classes that lie among each other are mixed, those that merely touch are not', () => {
  const { embeddings, labels, centres } = fourFans();
  const isMixed = (values: Float32Array) => measure(values, labels, centres, inForce, 0).isMixed;
  const moved = (middle: number, spread: number) => {
    const values = Float32Array.from(embeddings);
    for (let i = 21; i < 42; i++) values.set(at(middle + spread * (i - 31)), 2 * i);
    return values;
  };
  expect(isMixed(embeddings)).toBe(false);
  expect(isMixed(moved(10, 1))).toBe(false);
  expect(isMixed(moved(90, 6))).toBe(false);
  expect(isMixed(moved(0, 6))).toBe(true);
  expect(isMixed(moved(90, 11))).toBe(true);
});
