import { expect, test } from 'vitest';
import { mixSeed, normal, permutation, randomStream } from './random.ts';

test('the same seed gives the same numbers', () => {
  const [first, second] = [randomStream(7), randomStream(7)];
  for (let i = 0; i < 100; i++) expect(first()).toBe(second());
});

test('the numbers are those of mulberry32', () => {
  const random = randomStream(0);
  expect([random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619]);
});

test('streams mixed from neighbouring seeds differ', () => {
  const firsts = Array.from({ length: 1000 }, (_, i) => randomStream(mixSeed(1, i))());
  expect(new Set(firsts).size).toBe(1000);
});

test('normal draws have mean 0 and variance 1', () => {
  const random = randomStream(3);
  const draws = Array.from({ length: 20_000 }, () => normal(random));
  const mean = draws.reduce((a, b) => a + b) / draws.length;
  const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});

test('a permutation has every number once, in another order', () => {
  const order = permutation(50, randomStream(1));
  expect(order.toSorted()).toEqual(Int32Array.from({ length: 50 }, (_, i) => i));
  expect(order).not.toEqual(order.toSorted());
});
