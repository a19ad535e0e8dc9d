import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarse, PAIR_BINS, pairAnglesOf, placeOf, rocOf, tarAt } from './openSet.ts';
import { trueAcceptRate } from './verification.ts';

const DEGREE = Math.PI / 180;
/** Unit embeddings at azimuths in degrees. */
const at = (...degrees: number[]) =>
  Float32Array.from(degrees.flatMap((it) => [Math.cos(it * DEGREE), Math.sin(it * DEGREE)]));
/** Twelve of one person in a row, a degree apart, and one of another. */
const ROW = { embeddings: at(...Array.from({ length: 12 }, (_, i) => i), 31), labels: [...Array(12).fill(0), 1] };

test('pairs of one person and of two are told apart, the shorter way round', () => {
  const pairs = pairAnglesOf(at(170, -170, 0), [0, 0, 1]);
  const bin = (degrees: number) => Math.floor((degrees / 180) * PAIR_BINS);
  expect([pairs.sameCount, pairs.differentCount]).toEqual([1, 2]);
  expect(pairs.same[bin(20)] + pairs.same[bin(20) - 1]).toBe(1);
  expect(pairs.different[bin(170)] + pairs.different[bin(170) - 1]).toBe(2);
});

test('a ROC by hand: both people at 0° and 10°, one pair of each at 0, the others at 10', () => {
  // Same: 0–10, 0–10. Different: 0–0, 0–10, 10–0, 10–10.
  const roc = rocOf(pairAnglesOf(at(0, 10, 0, 10), [0, 0, 1, 1]));
  expect(roc[0]).toEqual({ far: 0, tar: 0 });
  expect(roc[1]).toEqual({ far: 0.5, tar: 0 });
  expect(roc.at(-1)).toEqual({ far: 1, tar: 1 });
});

test('a ROC never falls, and needs both kinds of pairs', () => {
  const coordinate = fc.float({ min: -2, max: 2, noNaN: true });
  const sample = fc.record({ at: fc.tuple(coordinate, coordinate), label: fc.integer({ min: 0, max: 2 }) });
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 25 }), (samples) => {
      const labels = samples.map(({ label }) => label);
      const pairs = pairAnglesOf(Float32Array.from(samples.flatMap((it) => it.at)), labels);
      const roc = rocOf(pairs);
      if (pairs.sameCount === 0 || pairs.differentCount === 0) expect(roc).toEqual([]);
      for (const [i, { far, tar }] of roc.slice(1).entries()) {
        expect(far).toBeGreaterThanOrEqual(roc[i].far);
        expect(tar).toBeGreaterThanOrEqual(roc[i].tar);
      }
    }),
  );
  expect(rocOf(pairAnglesOf(at(0, 1), [0, 0]))).toEqual([]);
  expect(rocOf(pairAnglesOf(at(0, 1), [0, 1]))).toEqual([]);
});

test('TAR at FAR is what verification says of the same pairs', () => {
  const coordinate = fc.float({ min: -2, max: 2, noNaN: true });
  const sample = fc.record({ at: fc.tuple(coordinate, coordinate), label: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(fc.array(sample, { minLength: 30, maxLength: 60 }), fc.constantFrom(0.1, 0.5, 1), (samples, rate) => {
      const embeddings = Float32Array.from(samples.flatMap((it) => it.at));
      const labels = samples.map(({ label }) => label);
      const tar = tarAt(pairAnglesOf(embeddings, labels), rate);
      if (tar !== null) expect(tar).toBeCloseTo(trueAcceptRate(embeddings, labels, rate), 12);
    }),
  );
});

test('of ties, all are let in or none', () => {
  const labels = Array.from({ length: 20 }, (_, i) => i % 2);
  expect(tarAt(pairAnglesOf(at(...Array(20).fill(5)), labels), 0.5)).toBe(0);
  expect(tarAt(pairAnglesOf(at(...Array(20).fill(5)), labels), 1)).toBe(1);
});

test('no TAR is told at a FAR that the pairs cannot resolve', () => {
  const pairs = pairAnglesOf(ROW.embeddings, ROW.labels);
  expect(pairs.differentCount).toBe(12);
  expect(tarAt(pairs, 1)).toBe(1);
  expect(tarAt(pairs, 0.1)).toBeNull();
  expect(tarAt(pairAnglesOf(at(0), [0]), 1)).toBeNull();
});

test('an embedding that is not a number is in no pair', () => {
  const pairs = pairAnglesOf(Float32Array.of(1, 0, Number.NaN, 0, 1, 0), [0, 0, 1]);
  expect([pairs.sameCount, pairs.differentCount]).toEqual([0, 1]);
});

test('coarser bins hold the same pairs', () => {
  const { same, sameCount } = pairAnglesOf(ROW.embeddings, ROW.labels);
  const bins = coarse(same, 32);
  expect(bins).toHaveLength(32);
  expect(bins.reduce((a, b) => a + b)).toBe(sameCount);
  // All of them within 12°, which is the first two bins and a bit.
  expect(bins.subarray(3).every((count) => count === 0)).toBe(true);
});

test('where an embedding falls: its nearest centre, the runner-up, and both angles', () => {
  const centres = at(0, 90, 180, -90);
  const place = placeOf(...([3 * Math.cos(-20 * DEGREE), 3 * Math.sin(-20 * DEGREE)] as const), centres);
  expect(place?.nearest).toBe(0);
  expect(place?.runnerUp).toBe(3);
  expect(place?.theta).toBeCloseTo(20 * DEGREE, 5);
  expect(place?.runnerUpTheta).toBeCloseTo(70 * DEGREE, 5);
  expect(placeOf(0, 0, centres)).toBeNull();
  expect(placeOf(Number.NaN, 0, centres)).toBeNull();
});
