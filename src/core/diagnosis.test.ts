import { expect, test } from 'vitest';
import { azimuth } from './circle.ts';
import { closestCentres, diagnose } from './diagnosis.ts';
import { DEFAULT_KNOBS, type Knobs } from './experiment.ts';
import type { Metrics, Snapshot } from './snapshot.ts';

const even = (identities: number) =>
  Float32Array.from({ length: 2 * identities }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 2)) / identities;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });

/** Of classes that lie on their own centres, and faces told apart with the margin on. */
const metrics = (change: Partial<Metrics> = {}, identities = 8) =>
  ({
    heldOutAccuracy: 0.98,
    marginAccuracy: 0.93,
    classMeans: Float32Array.from({ length: identities }, (_, j) =>
      azimuth(even(identities)[2 * j], even(identities)[2 * j + 1]),
    ),
    ...change,
  }) as Metrics; // the rest is not looked at

const snapshot = (change: Partial<Snapshot>): Snapshot => ({
  step: 10_000,
  images: 0,
  moves: [],
  epoch: 0,
  inForce: { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32, learningRate: 1e-3 },
  trainedWith: DEFAULT_KNOBS,
  losses: Float32Array.of(0.1),
  latestLoss: 0.1,
  targetLogit: 0,
  pushingTriplets: null,
  classCentres: null,
  seen: 0,
  embeddings: new Float32Array(0),
  centres: even(8),
  metrics: metrics({}, (change.centres ?? even(8)).length / 2),
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
  const merged = (centres: Float32Array) =>
    diagnose(knobs, snapshot({ centres })).find(({ code }) => code === 'merged-centres');
  expect(merged(even(64))).toBeUndefined();
  const centres = even(64);
  centres.set([Math.cos(0.07), Math.sin(0.07)], 0);
  expect(merged(centres)).toMatchObject({ first: 0, second: 1 });
});

test('a margin above 5.6° cannot fit between sixty-four identities', () => {
  const codes = (degrees: number) =>
    diagnose({ ...DEFAULT_KNOBS, 'arcface.m': (degrees * Math.PI) / 180 }, snapshot({ centres: even(64) })).map(
      ({ code }) => code,
    );
  expect(codes(5.5)).not.toContain('margin-impossible');
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

/** ArcFace without a guard on four, m = 1.2 and s = 64, centres at random: seed 9 after 120 steps of 64, as measured. Two
 *  classes ended opposite to centres that have merged. */
const TRAPPED = {
  centres: Float32Array.of(0.793, 2.937, 3.363, 0.493, 1.478, -2.433, 2.908, 0.387),
  metrics: metrics({
    heldOutAccuracy: 0.505,
    marginAccuracy: 0.357,
    classMeans: Float32Array.of(2.552, -3.006, -2.239, -3.037),
  }),
};

const trapped = (guard: string) =>
  snapshot({
    ...TRAPPED,
    inForce: { loss: 'arcface', parameters: { m: 1.2, guard }, scale: 64, learningRate: 7e-4 },
  });

test('a class opposite to its own centre is trapped where the curve rises, and only there', () => {
  const knobs = { ...DEFAULT_KNOBS, 'arcface.m': 1.2, 'arcface.guard': 'none', scale: 64 };
  const [found, next] = diagnose(knobs, trapped('none'));
  // A loss below ln 4, which is chance.
  expect(found).toEqual({
    code: 'antipodal',
    identity: 1,
    theta: expect.closeTo(3.132, 3),
    loss: expect.closeTo(0.4, 1),
  });
  expect(next.code).toBe('merged-centres');
  for (const guard of ['taylor', 'mirror', 'easy', 'straight-through']) {
    const codes = diagnose({ ...knobs, 'arcface.guard': guard }, trapped(guard)).map(({ code }) => code);
    expect(codes).not.toContain('antipodal');
  }
});

test('a loss is left where faces are told apart and few with the margin on, once the run is through', () => {
  // CosFace at 0.35 on eight, seed 1, measured.
  const measured = { latestLoss: 4.4096, metrics: metrics({ heldOutAccuracy: 0.9679, marginAccuracy: 0 }) };
  const inForce = { loss: 'cosface', parameters: { m: 0.35 }, scale: 32, learningRate: 1e-3 } as const;
  const knobs = { ...DEFAULT_KNOBS, loss: 'cosface', 'cosface.m': 0.35 } as const;
  expect(diagnose(knobs, snapshot({ ...measured, inForce }))).toEqual([
    { code: 'margin-impossible', knob: 'm', value: 0.35, limit: expect.closeTo(0.2929, 4) },
    { code: 'loss-floor', accuracy: 0.9679, marginAccuracy: 0, loss: 4.4096 },
  ]);
  const codes = (change: Partial<Snapshot>) =>
    diagnose(knobs, snapshot({ inForce, ...change })).map(({ code }) => code);
  expect(codes({ ...measured, step: 499 })).toEqual(['margin-impossible']);
  expect(codes({ metrics: metrics({ heldOutAccuracy: 0.63, marginAccuracy: 0 }) })).toEqual(['margin-impossible']);
});

test('a scale is too small where even a face on its own centre is more likely another’s', () => {
  const codes = (change: Partial<Knobs>) => diagnose({ ...DEFAULT_KNOBS, ...change }, snapshot({}));
  expect(codes({ loss: 'norm-softmax', scale: Math.SQRT2 * Math.log(7) })).toEqual([
    {
      code: 'scale-too-small',
      scale: expect.closeTo(2.752, 3),
      floor: expect.closeTo(0.715, 3),
      enough: 10,
    },
  ]);
  expect(codes({ loss: 'norm-softmax', scale: 4 })).toEqual([]);
  expect(codes({ scale: 4 })).toMatchObject([{ code: 'scale-too-small', enough: 17 }]);
  expect(codes({ loss: 'softmax', scale: 1 })).toEqual([]);
});

test('where no scale would do, what is left of the loss is said, and none is offered', () => {
  // −ln of 1/(1 + Σ exp(32·(cos(2πk/64) − 1))), k = 1 … 63, worked out apart.
  expect(diagnose({ ...DEFAULT_KNOBS, loss: 'norm-softmax' }, snapshot({ centres: even(64) }))).toMatchObject([
    { code: 'scale-too-small', scale: 32, floor: expect.closeTo(1.511, 3), enough: null },
  ]);
});

test('a scale is not to blame where the margin is', () => {
  const crowded = diagnose({ ...DEFAULT_KNOBS, 'arcface.m': 0.5, scale: 2 }, snapshot({ centres: even(16) }));
  expect(crowded.map(({ code }) => code)).toEqual(['margin-impossible']);
  expect(diagnose({ ...DEFAULT_KNOBS, loss: 'own' }, snapshot({ centres: even(24) }))).toEqual([]);
});

test('of several margins the one that alone makes room is named', () => {
  const combined = { ...DEFAULT_KNOBS, loss: 'combined', 'combined.m2': 0.3, 'combined.m3': 1 } as const;
  // Eight: cos 0.3 − m3 > cos 45°.
  expect(diagnose(combined, snapshot({}))).toEqual([
    { code: 'margin-impossible', knob: 'm3', value: 1, limit: expect.closeTo(Math.cos(0.3) - Math.SQRT1_2, 6) },
  ]);
  // Twenty-four: neither alone.
  const both = { ...combined, 'combined.m3': 0.2 };
  expect(diagnose(both, snapshot({ centres: even(24) }))[0]).toMatchObject({ knob: 'm2', limit: 0 });
});
