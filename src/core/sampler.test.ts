import { expect, test } from 'vitest';
import { createSampler } from './sampler.ts';

const turns = (identities: number, count: number) => Uint8Array.from({ length: count }, (_, i) => i % identities);
/** Samples of three identities in turns, until those with fewer have run out. */
const SKEWED = [0, 1, 2, 0, 1, 2, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];

const drawMany = (labels: ArrayLike<number>, count: number, seed = 1) => {
  const sampler = createSampler(labels, seed);
  return Array.from({ length: count }, () => sampler.next(1)[0]);
};

test('every epoch visits each sample once, and batches keep their size across epochs', () => {
  const sampler = createSampler(turns(2, 10), 1);
  const batches = Array.from({ length: 5 }, () => sampler.next(4));
  expect(batches.map((batch) => batch.length)).toEqual([4, 4, 4, 4, 4]);
  const visited = batches.flatMap((batch) => [...batch]);
  const inOrder = Array.from({ length: 10 }, (_, i) => i);
  expect(visited.slice(0, 10)).toEqual(inOrder);
  expect(visited.slice(10).sort((a, b) => a - b)).toEqual(inOrder);
  expect(visited.slice(10)).not.toEqual(inOrder);
});

test.each([
  ['equally many samples', turns(2, 10)],
  ['different numbers of samples', SKEWED],
])('with %s, a sampler started in mid-run goes on as the first one did', (_, labels) => {
  const first = createSampler(labels, 1);
  for (let i = 0; i < 15; i++) first.next(3);
  const second = createSampler(labels, 1, first.drawn);
  for (let i = 0; i < 30; i++) expect(second.next(3)).toEqual(first.next(3));
});

test('a batch is never larger than the data', () => {
  expect(createSampler(turns(5, 5), 1).next(256)).toHaveLength(5);
});

test('identities with different numbers of samples take turns, and each meets all of its own equally often', () => {
  const visited = drawMany(SKEWED, 3 * 40);
  expect(visited.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
  for (let i = 0; i < visited.length; i += 3)
    expect(visited.slice(i, i + 3).map((sample) => SKEWED[sample])).toEqual([0, 1, 2]);
  const meetings = SKEWED.map((_, sample) => visited.filter((met) => met === sample).length);
  expect(meetings).toEqual(SKEWED.map((label) => [4, 10, 20][label]));
});

test('the seed alone decides the order after the first visits', () => {
  expect(drawMany(SKEWED, 100, 1)).toEqual(drawMany(SKEWED, 100, 1));
  expect(drawMany(SKEWED, 100, 2)).not.toEqual(drawMany(SKEWED, 100, 1));
  expect(drawMany(SKEWED, 30, 2).slice(0, 6)).toEqual(drawMany(SKEWED, 30, 1).slice(0, 6));
});

test('64 identities, one of 153,125 samples: it meets every one of them in as many turns, and no sample is held twice', () => {
  const MANY = 153_125;
  const labels = Uint8Array.from({ length: MANY + 63 * 300 }, (_, i) => (i < 64 * 300 ? i % 64 : 0));
  const sampler = createSampler(labels, 1);
  const met = new Set<number>();
  for (let turn = 0; turn < MANY; turn++) {
    const batch = sampler.next(64);
    if (turn % 10_000 === 0) expect(Array.from(batch, (sample) => labels[sample])).toEqual([...turns(64, 64)]);
    met.add(batch[0]);
  }
  expect(met.size).toBe(MANY);
});
