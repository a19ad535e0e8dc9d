import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween } from '../circle.ts';
import type { Snapshot } from '../snapshot.ts';
import { fromRecord, recordBytes, toRecord } from './record.ts';

function snapshot(embeddings: number[], seen = embeddings.length / 2): Snapshot {
  return {
    step: 7,
    images: 14,
    epoch: 1.5,
    inForce: { loss: 'softmax', parameters: {}, scale: 1, learningRate: 0.01 },
    trainedWith: null,
    moves: [],
    losses: Float32Array.of(3, 2),
    latestLoss: 2,
    targetLogit: 1,
    pushingTriplets: null,
    classCentres: null,
    seen,
    embeddings: Float32Array.from(embeddings),
    centres: Float32Array.of(1, 0, -1, 0),
    metrics: {
      step: 6,
      classMeans: Float32Array.of(0, 1),
      arcs90: new Float32Array(4),
      confusion: new Uint16Array(4),
      heldOutAngles: Float32Array.of(0, 0.1, 2),
    } as Snapshot['metrics'], // the parts that are measured here
  };
}

const kept = (embeddings: number[], seen?: number) => fromRecord(toRecord(snapshot(embeddings, seen)));

describe('a record of a snapshot', () => {
  it('gives every embedding back, its azimuth to 5e-5 rad and its norm to 0.025 %', () => {
    const component = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(component, component), { minLength: 1, maxLength: 20 }), (pairs) => {
        const before = Float32Array.from(pairs.flat());
        const { embeddings } = kept([...before]);
        for (let i = 0; i < before.length; i += 2) {
          const norm = Math.hypot(before[i], before[i + 1]);
          const length = Math.hypot(embeddings[i], embeddings[i + 1]);
          if (norm < 1e-6) expect(length).toBeLessThan(2e-6);
          else {
            expect(Math.abs(length / norm - 1)).toBeLessThan(2.5e-4);
            expect(angleBetween(before[i], before[i + 1], embeddings[i], embeddings[i + 1])).toBeLessThan(5e-5);
          }
        }
      }),
    );
  });

  it('is the same whether or not it is told what was before', () => {
    const pair = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(pair, pair, fc.boolean()), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (samples, seenBefore, seenNow) => {
          const seen = (count: number) => Math.min(count, samples.length);
          const before = snapshot(
            samples.flatMap(([then]) => then),
            seen(seenBefore),
          );
          const now = snapshot(
            samples.flatMap(([then, later, isMoved]) => (isMoved ? later : then)),
            seen(seenNow),
          );
          expect(toRecord(now, { snapshot: before, record: toRecord(before) })).toEqual(toRecord(now));
        },
      ),
    );
  });

  it('keeps an origin, a direction at ±π and what is no number what they are', () => {
    const { embeddings } = kept([0, 0, -1, -0, Number.NaN, 1, 1, Number.POSITIVE_INFINITY]);
    expect([...embeddings.slice(0, 2)]).toEqual([0, 0]);
    expect(embeddings[2]).toBeCloseTo(-1, 3);
    expect(embeddings[3]).toBeCloseTo(0, 3);
    for (const number of embeddings.slice(4)) expect(number).toBeNaN();
  });

  it('keeps every other number but the losses, a held-out angle to 2.5e-5 rad', () => {
    const before = snapshot([1, 0, 0, 1]);
    before.metrics.heldOutAngles = Float32Array.of(0, 0.1, 2, 63, Math.PI, 0);
    const { embeddings, metrics, ...after } = fromRecord(toRecord(before));
    const angles = [metrics.heldOutAngles, before.metrics.heldOutAngles];
    for (let i = 0; i < 6; i++) expect(Math.abs(angles[0][i] - angles[1][i])).toBeLessThan(i % 3 === 0 ? 1e-9 : 2.5e-5);
    expect({ ...after, metrics: { ...metrics, heldOutAngles: angles[1] } }).toEqual({
      ...before,
      embeddings: undefined,
      losses: new Float32Array(0),
    });
    expect(embeddings).toHaveLength(4);
  });

  it('takes four bytes for a sample that was seen, and nothing for one that was not', () => {
    const many = new Array<number>(24_000).fill(1);
    const [all, few] = [toRecord(snapshot(many)), toRecord(snapshot(many, 100))];
    expect(recordBytes(all) - recordBytes(few)).toBe(4 * 11_900);
    expect(fromRecord(few).embeddings).toHaveLength(24_000);
    expect(fromRecord(few).embeddings[200]).toBe(0);
  });
});
