import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcfaceTargetLogit, crossEntropy, sampleLogits } from './margin.ts';
import { effectiveParameters } from './schedule.ts';

const theta = fc.double({ min: 0, max: Math.PI, noNaN: true });
const margin = fc.double({ min: 0, max: 1.5, noNaN: true });

test('up to θ = π − m the target logit is s·cos(θ + m)', () => {
  fc.assert(
    fc.property(theta, margin, (t, m) => {
      fc.pre(t < Math.PI - m - 1e-6);
      expect(arcfaceTargetLogit(Math.cos(t), Math.sin(t), m, 32)).toBeCloseTo(32 * Math.cos(t + m), 9);
    }),
  );
});

test('the target logit falls as θ grows, past the guard too', () => {
  fc.assert(
    fc.property(theta, theta, margin, (a, b, m) => {
      const logit = (t: number) => arcfaceTargetLogit(Math.cos(t), Math.sin(t), m, 1);
      const [near, far] = a < b ? [a, b] : [b, a];
      expect(logit(far)).toBeLessThanOrEqual(logit(near) + 1e-12);
    }),
  );
});

test('past θ = π − m the target logit is s·(cos θ − m·sin m)', () => {
  expect(arcfaceTargetLogit(-1, 0, 0.5, 64)).toBeCloseTo(64 * (-1 - 0.5 * Math.sin(0.5)), 12);
});

test('raw softmax sees lengths, the normalised losses do not', () => {
  const centres = [2, 0, 0, 2];
  const inForce = { margin: 0, scale: 10 };
  expect([...sampleLogits([3, 1], centres, 0, { ...inForce, loss: 'softmax' })]).toEqual([6, 2]);
  const near = sampleLogits([3, 1], centres, 0, { ...inForce, loss: 'norm-softmax' });
  const far = sampleLogits([300, 100], centres, 0, { ...inForce, loss: 'norm-softmax' });
  near.forEach((logit, j) => {
    expect(logit).toBeCloseTo(far[j], 12);
  });
});

test('only the own class pays the margin', () => {
  const of = (loss: 'arcface' | 'norm-softmax') =>
    sampleLogits([1, 1], [1, 0, 0, 1], 1, effectiveParameters({ loss, margin: 0.5, scale: 10 }));
  expect(of('arcface')[0]).toBeCloseTo(of('norm-softmax')[0], 12);
  expect(of('arcface')[1]).toBeCloseTo(10 * Math.cos(Math.PI / 4 + 0.5), 12);
});

test('cross-entropy does not overflow at large logits', () => {
  expect(crossEntropy([1000, 0], 1)).toBe(1000);
  expect(crossEntropy([2, 2, 2, 2], 0)).toBeCloseTo(Math.log(4), 12);
});
