import { expect, it } from 'vitest';
import { classFacts, samplesClockwise } from './classFacts.ts';
import { measure } from './metrics.ts';

const DEGREE = Math.PI / 180;
const FORCE = { loss: 'norm-softmax', parameters: {}, scale: 16 } as const;

const vectors = (degrees: readonly number[]) =>
  Float32Array.from(degrees.flatMap((its) => [Math.cos(its * DEGREE), Math.sin(its * DEGREE)]));

/** Three classes: 0 to the right, 1 at the upper left, 2 below. */
const LABELS = [0, 0, 1, 1, 2, 2];
const snapshotOf = (samples: readonly number[], centres: readonly number[] = [0, 120, -90]) => {
  const embeddings = vectors(samples);
  return {
    ...{ embeddings, centres: vectors(centres), seen: LABELS.length },
    metrics: measure(embeddings, LABELS, vectors(centres), FORCE, 1),
  };
};

it('goes clockwise from the top by the centres, and names who follows clockwise', () => {
  const facts = classFacts(snapshotOf([-10, 10, 110, 130, -100, -80]), LABELS);
  expect(facts.map(({ label }) => label)).toEqual([0, 2, 1]);
  expect(facts.map(({ next }) => next?.label)).toEqual([2, 1, 0]);
});

it('measures gaps as the circle does: between the arcs of nine tenths', () => {
  const snapshot = snapshotOf([-10, 10, 110, 130, -100, -80]);
  const facts = classFacts(snapshot, LABELS);
  // Of two samples 20° apart the arc between 5 % and 95 % is 18° wide.
  expect(facts.map(({ spread }) => Math.round(spread / DEGREE))).toEqual([18, 18, 18]);
  expect(facts.map(({ next }) => Math.round((next?.gap ?? 0) / DEGREE))).toEqual([72, 132, 102]);
  expect(Math.min(...facts.map(({ next }) => next?.gap ?? 0))).toBeCloseTo(snapshot.metrics.minGap90);
});

it('knows the sample furthest from its own W and the W nearest to it of another class, and how many of a class are told rightly', () => {
  const facts = classFacts(snapshotOf([-10, 80, 110, 130, -100, -80]), LABELS);
  const [first] = facts;
  expect(first.worst?.sample).toBe(1);
  expect(first.worst?.own).toBeCloseTo(80 * DEGREE);
  expect(first.worst?.nearest).toBe(1);
  expect(first.worst?.rival).toBeCloseTo(40 * DEGREE);
  expect(facts.map(({ accuracy }) => accuracy)).toEqual([0.5, 1, 1]);
  expect(first.aside / DEGREE).toBeCloseTo(35);
});

it('has no gap to speak of between two that are mixed, and none without another class', () => {
  const mixed = classFacts(snapshotOf([60, 180, 110, 130, -100, -80]), LABELS);
  const gaps = mixed.map(({ next }) => Math.round((next?.gap ?? 0) / DEGREE));
  expect(gaps.filter(Number.isNaN)).toHaveLength(1);
  expect(gaps.filter((gap) => gap > 30)).toHaveLength(2);
  const alone = snapshotOf([0, 0, 0, 0, 0, 0]);
  alone.metrics = measure(vectors([0]), [0], alone.centres, FORCE, 1);
  const [own, ...others] = classFacts(alone, LABELS);
  expect(own.next).toBeNull();
  expect(others.every(({ spread, accuracy, mean }) => [spread, accuracy, mean].every(Number.isNaN))).toBe(true);
});

it('walks the samples of a class clockwise from its own edge, over the top of the page', () => {
  const order = samplesClockwise(snapshotOf([100, 80, 0, 0, 0, 0]), LABELS, 0);
  expect(order.map(({ sample }) => sample)).toEqual([0, 1]);
  expect(samplesClockwise({ embeddings: new Float32Array(0), seen: 0 }, LABELS, 0)).toEqual([]);
});
