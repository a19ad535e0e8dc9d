import { expect, test } from 'vitest';
import { crossEntropy, sampleLogits } from './logits.ts';

test('raw softmax sees lengths, the normalised losses do not', () => {
  const centres = [2, 0, 0, 2];
  const force = { parameters: {}, scale: 10 };
  expect([...sampleLogits([3, 1], centres, 0, { ...force, loss: 'softmax' })]).toEqual([6, 2]);
  const near = sampleLogits([3, 1], centres, 0, { ...force, loss: 'norm-softmax' });
  const far = sampleLogits([300, 100], centres, 0, { ...force, loss: 'norm-softmax' });
  near.forEach((logit, j) => {
    expect(logit).toBeCloseTo(far[j], 12);
  });
});

test('A-Softmax sees the length of the embedding and not that of its centre', () => {
  const force = { loss: 'a-softmax', parameters: { m: 1, lambda: 0 }, scale: 1 } as const;
  const logits = (length: number) => [...sampleLogits([0, 2], [length, 0, 0, length], 1, force)];
  expect(logits(1)[1]).toBeCloseTo(2, 12);
  expect(logits(5)).toEqual(logits(1));
});

test('only the own class pays the margin', () => {
  const of = (loss: 'arcface' | 'norm-softmax') =>
    sampleLogits([1, 1], [1, 0, 0, 1], 1, { loss, parameters: { m: 0.5, guard: 'taylor' }, scale: 10 });
  expect(of('arcface')[0]).toBeCloseTo(of('norm-softmax')[0], 12);
  expect(of('arcface')[1]).toBeCloseTo(10 * Math.cos(Math.PI / 4 + 0.5), 12);
});

test('cross-entropy does not overflow at large logits', () => {
  expect(crossEntropy([1000, 0], 1)).toBe(1000);
  expect(crossEntropy([2, 2, 2, 2], 0)).toBeCloseTo(Math.log(4), 12);
});
