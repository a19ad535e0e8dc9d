import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverse, nearestSimilarity, type Point, squareAbout, toPhoto } from './similarity.ts';

const place = fc.double({ min: -500, max: 500, noNaN: true });
const framing = fc
  .record({ size: fc.double({ min: 0.1, max: 20, noNaN: true }), turn: place, tx: place, ty: place })
  .map(({ size, turn, tx, ty }) => ({ a: size * Math.cos(turn), b: size * Math.sin(turn), tx, ty }));

const CORNERS: Point[] = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 0, y: 30 },
];

function expectNear(point: Point, x: number, y: number, digits = 6): void {
  expect(point.x).toBeCloseTo(x, digits);
  expect(point.y).toBeCloseTo(y, digits);
}

test('points that a similarity has moved are taken back to it exactly', () => {
  fc.assert(
    fc.property(framing, (truth) => {
      const found = nearestSimilarity(
        CORNERS,
        CORNERS.map((point) => toPhoto(truth, point)),
      );
      expect(found.a).toBeCloseTo(truth.a, 6);
      expect(found.b).toBeCloseTo(truth.b, 6);
      expectNear({ x: found.tx, y: found.ty }, truth.tx, truth.ty, 5);
    }),
  );
});

test('no other similarity near the nearest one is nearer', () => {
  const to = [
    { x: 3, y: 1 },
    { x: 12, y: 4 },
    { x: -4, y: 25 },
  ];
  const error = (it: { a: number; b: number; tx: number; ty: number }) =>
    CORNERS.reduce((sum, point, i) => {
      const { x, y } = toPhoto(it, point);
      return sum + (x - to[i].x) ** 2 + (y - to[i].y) ** 2;
    }, 0);
  const best = nearestSimilarity(CORNERS, to);
  for (const key of ['a', 'b', 'tx', 'ty'] as const) {
    for (const step of [-0.01, 0.01]) expect(error({ ...best, [key]: best[key] + step })).toBeGreaterThan(error(best));
  }
});

test('a mirrored face is not mirrored back', () => {
  const mirrored = CORNERS.map(({ x, y }) => ({ x: -x, y }));
  const { a, b } = nearestSimilarity(CORNERS, mirrored);
  // With a reflection the fit would be exact, at length 1.
  expect(Math.hypot(a, b)).toBeLessThan(1);
});

test('points in one place are refused', () => {
  expect(() => nearestSimilarity([CORNERS[0], CORNERS[0]], [CORNERS[0], CORNERS[1]])).toThrow(/2 points in one place/);
  expect(() => inverse({ a: 0, b: 0, tx: 1, ty: 1 })).toThrow(/scale 0/);
});

test('the inverse takes every point back', () => {
  fc.assert(
    fc.property(framing, place, place, (it, x, y) => {
      expectNear(toPhoto(inverse(it), toPhoto(it, { x, y })), x, y, 5);
    }),
  );
});

test('a square about a point shows it in the middle, and turns clockwise', () => {
  const quarter = squareAbout({ x: 40, y: 70 }, 20, Math.PI / 2, 100);
  expectNear(toPhoto(quarter, { x: 50, y: 50 }), 40, 70);
  // To the right in the crop is downwards in the photo.
  expectNear(toPhoto(quarter, { x: 100, y: 50 }), 40, 80);
});
