import { describe, expect, it } from 'vitest';
import { randomStream } from '../../core/random.ts';
import { createSampler } from '../../core/sampler.ts';
import { splitVectors } from './split.ts';
import type { VectorSet } from './vectorSet.ts';

/** Rows of given labels; dimension 0 is the row's number, 1 a constant, 2 random with mean 3 and deviation 0.29. */
function setOf(counts: number[]): VectorSet {
  const random = randomStream(1);
  const labels = Uint8Array.from(counts.flatMap((count, label) => new Array<number>(count).fill(label)));
  const values = Float32Array.from(Array.from(labels, (_, row) => [row, 0.1, 2.5 + random()]).flat());
  return { kind: 'vectors', name: 'x', dimensions: 3, labelNames: counts.map((_, i) => `p${i}`), labels, values };
}

const samplesOf = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('a split', () => {
  const set = setOf([80, 40, 7]);
  const source = splitVectors(set, 5);
  const training = samplesOf(0, source.trainCount);
  const heldOut = samplesOf(source.trainCount, source.heldOutCount);

  it('holds out one row in eight, and none of an identity that has fewer', () => {
    expect([...source.heldOutRows]).toEqual([10, 5, 0]);
    expect([...source.trainRows]).toEqual([70, 35, 7]);
    expect([source.trainCount, source.heldOutCount]).toEqual([112, 15]);
  });

  it('uses every row, and no row on both sides', () => {
    const trained = new Set(training.map(source.row));
    const held = new Set(heldOut.map(source.row));
    expect(held.size).toBe(15);
    expect(trained.size).toBe(112);
    expect([...held].some((row) => trained.has(row))).toBe(false);
  });

  it('lets identities take turns until they run out, and repeats no row', () => {
    expect(training.slice(0, 6).map(source.label)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(training.slice(21, 25).map(source.label)).toEqual([0, 1, 0, 1]);
    expect(training.slice(77).every((sample) => source.label(sample) === 0)).toBe(true);
    expect(heldOut.map(source.label)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    expect(new Set(training.map(source.row)).size).toBe(112);
  });

  it('is the same for the same seed and another for another', () => {
    const rows = (seed: number) => training.map(splitVectors(set, seed).row);
    expect(rows(5)).toEqual(training.map(source.row));
    expect(rows(6)).not.toEqual(rows(5));
  });

  it('standardises by the training rows alone; a constant becomes 0', () => {
    const out = new Float32Array(3);
    const rows = [...new Set(training.map(source.row))];
    const seen = rows.map((row) => {
      source.read(training[training.findIndex((sample) => source.row(sample) === row)], out, 0, 0);
      return [...out];
    });
    for (const dimension of [0, 2]) {
      const column = seen.map((vector) => vector[dimension]);
      const mean = column.reduce((a, b) => a + b, 0) / column.length;
      const variance = column.reduce((a, b) => a + b * b, 0) / column.length;
      expect(mean).toBeCloseTo(0, 5);
      expect(variance).toBeCloseTo(1, 5);
    }
    expect(seen.every((vector) => vector[1] === 0)).toBe(true);
  });

  it('writes a sample where it is told to', () => {
    const out = new Float32Array(8).fill(9);
    source.read(source.trainCount, out, 4, 0);
    expect([...out.subarray(0, 4), out[7]]).toEqual([9, 9, 9, 9, 9]);
    expect(out[4]).not.toBe(9);
  });
});

it('of 64 labels, one of them with 175,000 of the rows, makes no more samples than there are rows', () => {
  const counts = Array.from({ length: 64 }, (_, label) => (label === 9 ? 175_000 : 390));
  const source = splitVectors(setOf(counts), 1);
  expect(source.trainCount).toBe(153_125 + 63 * (390 - 48));
  const labels = samplesOf(0, source.trainCount).map(source.label);
  expect(labels.slice(0, 64)).toEqual(samplesOf(0, 64));
  const sampler = createSampler(labels, 1);
  const seen = new Array<number>(64).fill(0);
  for (let step = 0; step < 100; step++) for (const sample of sampler.next(256)) seen[labels[sample]]++;
  expect(new Set(seen)).toEqual(new Set([400]));
});
