import fc from 'fast-check';
import { expect, test } from 'vitest';
import { azimuth, geodesicDistance } from './circle.ts';
import { normal, randomStream } from './random.ts';
import { trueAcceptRate } from './verification.ts';

const BINS = 8192;

/** The same, pair by pair. */
function bruteForce(embeddings: Float32Array, labels: readonly number[], falseAcceptRate: number): number {
  const same = new Float64Array(BINS);
  const different = new Float64Array(BINS);
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [i, j].map((k) => azimuth(embeddings[2 * k], embeddings[2 * k + 1]));
      const bin = Math.min(BINS - 1, Math.floor((geodesicDistance(a, b) / Math.PI) * BINS));
      (labels[i] === labels[j] ? same : different)[bin]++;
    }
  }
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  const allowed = falseAcceptRate * sum(different);
  if (sum(same) === 0 || allowed === 0) return 0;
  let last = 0;
  for (let seen = 0; last < BINS && seen + different[last] <= allowed; last++) seen += different[last];
  return sum(same.subarray(0, last)) / sum(same);
}

test('pairs that are counted give what pairs that are visited give', () => {
  const coordinate = fc.float({ min: -2, max: 2, noNaN: true });
  const sample = fc.record({ at: fc.tuple(coordinate, coordinate), label: fc.integer({ min: 0, max: 3 }) });
  const samples = fc.array(sample, { maxLength: 40 });
  fc.assert(
    fc.property(samples, fc.constantFrom(0.01, 0.1, 0.5, 1), (all, rate) => {
      const embeddings = Float32Array.from(all.flatMap(({ at }) => at));
      const labels = all.map(({ label }) => label);
      expect(trueAcceptRate(embeddings, labels, rate)).toBeCloseTo(bruteForce(embeddings, labels, rate), 12);
    }),
  );
});

test('two hundred thousand samples, of which the pairs are 20,000,000,000, take less than two seconds', () => {
  const random = randomStream(4);
  const labels = Uint8Array.from({ length: 200_000 }, (_, i) => i % 8);
  const embeddings = Float32Array.from({ length: 400_000 }, (_, k) => {
    const angle = (labels[k >> 1] * Math.PI) / 4;
    return (k % 2 === 0 ? Math.cos(angle) : Math.sin(angle)) + 0.1 * normal(random);
  });
  const started = performance.now();
  expect(trueAcceptRate(embeddings, labels, 1e-2)).toBeGreaterThan(0.9);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('nothing is accepted falsely where impostors are as close as the genuine', () => {
  const together = Float32Array.from([1, 0, 1, 0, 1, 0, 1, 0]);
  expect(trueAcceptRate(together, [0, 0, 1, 1], 1e-2)).toBe(0);
});

test('an embedding that is not a number takes part in no pair', () => {
  const embeddings = Float32Array.from([1, 0, 1, 0.01, -1, 0, Number.NaN, 0]);
  expect(trueAcceptRate(embeddings, [0, 0, 1, 0], 0.5)).toBe(1);
});
