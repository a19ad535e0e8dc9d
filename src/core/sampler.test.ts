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

/** Samples of each identity in a batch. */
const makeUp = (batch: Int32Array, labels: ArrayLike<number>) => {
  const counts = new Map<number, number>();
  for (const sample of batch) counts.set(labels[sample], (counts.get(labels[sample]) ?? 0) + 1);
  return [...counts.values()];
};

test.each([
  ['8 identities', 8, 256, Array(8).fill(32)],
  ['more identities than have room for four each', 64, 64, Array(16).fill(4)],
  ['a size that they do not divide', 8, 100, Array(8).fill(12)],
])('a batch of P × K has equally many of each identity in it: %s', (_, identities, size, wanted) => {
  const labels = turns(identities, 40 * identities);
  const sampler = createSampler(labels, 1);
  sampler.next(37);
  const met = new Set<number>();
  for (let i = 0; i < 12; i++) {
    const batch = sampler.next(size, true);
    expect(makeUp(batch, labels)).toEqual(wanted);
    for (const sample of batch) met.add(sample);
  }
  expect(met.size).toBeGreaterThan(8 * wanted.length);
});

test('batches of P × K go on from a saved place, after a batch of any mixture, as the first run did', () => {
  const labels = turns(8, 160);
  const first = createSampler(labels, 3);
  first.next(50);
  first.next(64, true);
  const second = createSampler(labels, 3, first.drawn);
  for (let i = 0; i < 10; i++) expect(second.next(64, true)).toEqual(first.next(64, true));
  expect(second.next(64)).toEqual(first.next(64));
});

test('no batch reaches beyond what it says, so that training begins while samples are being drawn', () => {
  for (const [identities, size] of [
    [8, 64],
    [64, 64],
  ]) {
    const sampler = createSampler(turns(identities, 1000), 1);
    for (let i = 0; i < 5; i++) {
      const reach = sampler.reach(size, true);
      expect(Math.max(...sampler.next(size, true))).toBeLessThan(reach);
    }
  }
});
