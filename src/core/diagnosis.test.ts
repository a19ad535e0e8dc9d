import { expect, test } from 'vitest';
import { closestCentres, diagnose } from './diagnosis.ts';
import { DEFAULT_KNOBS } from './experiment.ts';
import type { Metrics, Snapshot } from './snapshot.ts';

const even = (identities: number) =>
  Float32Array.from({ length: 2 * identities }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 2)) / identities;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });

const snapshot = (change: Partial<Snapshot>): Snapshot => ({
  step: 10_000,
  images: 0,
  epoch: 0,
  inForce: { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32, learningRate: 1e-3 },
  trainedWith: DEFAULT_KNOBS,
  losses: Float32Array.of(0.1),
  latestLoss: 0.1,
  targetLogit: 0,
  seen: 0,
  embeddings: new Float32Array(0),
  centres: even(8),
  metrics: {} as Metrics, // not looked at by diagnose
  ...change,
});

test('eight even centres at m = 0.5 are healthy', () => {
  expect(diagnose(DEFAULT_KNOBS, snapshot({}))).toEqual([]);
});

test('a margin of 2π/c or more cannot fit', () => {
  const found = diagnose({ ...DEFAULT_KNOBS, loss: 'arcface', 'arcface.m': 0.8 }, snapshot({}));
  expect(found).toEqual([{ code: 'margin-impossible', knob: 'm', value: 0.8, limit: expect.closeTo(Math.PI / 4, 6) }]);
  expect(diagnose({ ...DEFAULT_KNOBS, loss: 'norm-softmax', 'arcface.m': 0.8 }, snapshot({}))).toEqual([]);
});

test('two centres in one direction are merged, across the seam too, once the run is half-way', () => {
  const centres = even(8);
  centres.set([Math.cos(-3.13), Math.sin(-3.13)], 6);
  expect(diagnose(DEFAULT_KNOBS, snapshot({ centres }))[0]).toMatchObject({
    code: 'merged-centres',
    first: 3,
    second: 4,
  });
  expect(diagnose(DEFAULT_KNOBS, snapshot({ centres, step: 1 }))).toEqual([]);
});

test('centres are merged by the room that there is: sixty-four even ones are not, closer ones are', () => {
  const knobs = { ...DEFAULT_KNOBS, 'arcface.m': 0 };
  expect(diagnose(knobs, snapshot({ centres: even(64) }))).toEqual([]);
  const centres = even(64);
  centres.set([Math.cos(0.07), Math.sin(0.07)], 0);
  expect(diagnose(knobs, snapshot({ centres }))[0]).toMatchObject({ code: 'merged-centres', first: 0, second: 1 });
});

test('a margin above 5.6° cannot fit between sixty-four identities', () => {
  const codes = (degrees: number) =>
    diagnose({ ...DEFAULT_KNOBS, 'arcface.m': (degrees * Math.PI) / 180 }, snapshot({ centres: even(64) })).map(
      ({ code }) => code,
    );
  expect(codes(5.5)).toEqual([]);
  expect(codes(5.7)).toEqual(['margin-impossible']);
});

test('a loss that is no number is said first', () => {
  expect(diagnose({ ...DEFAULT_KNOBS, 'arcface.m': 1 }, snapshot({ latestLoss: Number.NaN }))[0].code).toBe(
    'not-finite',
  );
});

test('the closest of even centres are a c-th of a turn apart', () => {
  expect(closestCentres(even(16)).angle).toBeCloseTo(Math.PI / 8, 5);
});
