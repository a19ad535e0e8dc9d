import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, type Knobs } from '../experiment.ts';
import { settledForce } from '../schedule.ts';
import type { Metrics, Snapshot } from '../snapshot.ts';
import { detect, type LessonScene } from './detect.ts';
import { LESSON_NAMES } from './lessons.ts';

const IDENTITIES = 8;
const azimuths = Float32Array.from({ length: IDENTITIES }, (_, j) => -3 + (2 * Math.PI * j) / IDENTITIES);
/** At these lengths, one face a class on its own centre. */
const vectors = (lengths: readonly number[]) =>
  Float32Array.from([...azimuths].flatMap((at, j) => [lengths[j] * Math.cos(at), lengths[j] * Math.sin(at)]));
const LABELS = Uint8Array.from(azimuths.keys());
const ALIKE = [2, 2, 2, 2, 2, 2, 2, 2];

const run = (change: Partial<Knobs>, gapDeg: number, lengths = ALIKE) => {
  const knobs: Knobs = { ...DEFAULT_KNOBS, ...change };
  const metrics = {
    minGap90: (gapDeg * Math.PI) / 180,
    classMeans: azimuths,
    heldOutAccuracy: 0.98,
    marginAccuracy: 0.93,
  } as Metrics; // the rest is not looked at
  const snapshot = {
    step: knobs.scheduleSteps,
    seen: IDENTITIES,
    embeddings: vectors(lengths),
    centres: vectors(ALIKE),
    inForce: { ...settledForce(knobs), learningRate: 1e-3 },
    latestLoss: 0.1,
    metrics,
  } as Snapshot; // the rest is not looked at
  return { knobs, snapshot };
};

const scene = (change: Partial<LessonScene>): LessonScene => ({
  compared: run({ loss: 'norm-softmax' }, 18),
  main: run({}, 37),
  labels: LABELS,
  projection: 'circle',
  ...change,
});

test('no lesson finds anything in the page’s own two runs', () => {
  for (const lesson of LESSON_NAMES) expect(detect(lesson, scene({}))).toBeNull();
});

test('unlike lengths are seen in the plane only', () => {
  const main = run({ loss: 'softmax' }, 25, [1, 1, 2, 2, 2, 3, 4, 4]);
  expect(detect('normalise', scene({ main, projection: 'plane' }))).toEqual({
    code: 'lengths',
    ratio: expect.closeTo(4, 5),
  });
  expect(detect('normalise', scene({ main }))).toBeNull();
  expect(detect('normalise', scene({ projection: 'plane' }))).toBeNull();
});

test('two runs are confounded where margin and scale differ, and not where one of them does', () => {
  const compared = run({ loss: 'norm-softmax', scale: 64 }, 5);
  expect(detect('margin-or-scale', scene({ compared }))).toEqual({
    code: 'confounded',
    difference: expect.closeTo((32 * Math.PI) / 180, 6),
  });
  expect(detect('margin-or-scale', scene({ compared: run({ scale: 64 }, 37) }))).toBeNull();
});

test('a narrow gap that no pull widens is ambiguous, a wide one is not, nor one under a margin', () => {
  const narrow = run({ loss: 'norm-softmax' }, 10);
  expect(detect('boundary', scene({ main: narrow }))).toEqual({
    code: 'ambiguous',
    unpulled: 1,
    gap: expect.closeTo((10 * Math.PI) / 180, 6),
  });
  expect(detect('boundary', scene({ main: run({ loss: 'norm-softmax' }, 30) }))).toBeNull();
  expect(detect('boundary', scene({ main: run({}, 10) }))).toBeNull();
});

test('nothing is found before the runs are through', () => {
  const { knobs, snapshot } = run({ loss: 'norm-softmax', scale: 2.75 }, 20);
  expect(detect('adacos', scene({ main: { knobs, snapshot } }))).toMatchObject({ code: 'scale-too-small' });
  expect(detect('adacos', scene({ main: { knobs, snapshot: { ...snapshot, step: 499 } } }))).toBeNull();
});
