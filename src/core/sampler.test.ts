import { expect, test } from 'vitest';
import { createSampler } from './sampler.ts';

test('every epoch visits each sample once, and batches keep their size across epochs', () => {
  const sampler = createSampler(10, 1);
  const batches = Array.from({ length: 5 }, () => sampler.next(4));
  expect(batches.map((batch) => batch.length)).toEqual([4, 4, 4, 4, 4]);
  const visited = batches.flatMap((batch) => [...batch]);
  const inOrder = Array.from({ length: 10 }, (_, i) => i);
  expect(visited.slice(0, 10)).toEqual(inOrder);
  expect(visited.slice(10).sort((a, b) => a - b)).toEqual(inOrder);
  expect(visited.slice(10)).not.toEqual(inOrder);
});

test('a sampler started in mid-run goes on as the first one did', () => {
  const first = createSampler(10, 1);
  for (let i = 0; i < 5; i++) first.next(3);
  const second = createSampler(10, 1, first.drawn);
  for (let i = 0; i < 10; i++) expect(second.next(3)).toEqual(first.next(3));
});

test('a batch is never larger than the data', () => {
  expect(createSampler(5, 1).next(256)).toHaveLength(5);
});
