import { expect, test } from 'vitest';
import { measure, nearestCentre } from './metrics.ts';
import { trueAcceptRate } from './verification.ts';

const inForce = { loss: 'arcface', margin: 0.5, scale: 32, learningRate: 0.001 } as const;
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
  expect(metrics.tarAtFar1e2).toBe(1);
});

test('a margin too large for a class shows in one accuracy and not in the other', () => {
  const { embeddings, labels, centres } = fourFans();
  const metrics = measure(embeddings, labels, centres, { ...inForce, margin: 1.5 }, 0);
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
  for (const key of ['minCentreAngle', 'minGap90', 'intra', 'centreToMean', 'centreInter'] as const) {
    expect(after[key]).toBeCloseTo(before[key], 4);
  }
});

test('an embedding that is not a number is nobody’s', () => {
  expect(nearestCentre(Number.NaN, 0, [1, 0, 0, 1])).toBe(-1);
});

test('verification accepts nothing falsely where impostors are as close as the genuine', () => {
  const together = Float32Array.from([1, 0, 1, 0, 1, 0, 1, 0]);
  expect(trueAcceptRate(together, [0, 0, 1, 1], 1e-2)).toBe(0);
});
