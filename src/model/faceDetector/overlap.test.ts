import { expect, test } from 'vitest';
import type { Detection } from './decode.ts';
import { blended, blendOverlapping, overlap, surestApart } from './overlap.ts';

function box(x: number, score = 0.9, size = 10): Detection {
  return { score, centre: { x, y: 0 }, width: size, height: size, points: [{ x: x + 1, y: 2 }] };
}

test('the shared part of two boxes is that of the area which either covers', () => {
  expect(overlap(box(0), box(0))).toBe(1);
  expect(overlap(box(0), box(5))).toBeCloseTo(1 / 3);
  expect(overlap(box(0), box(10))).toBe(0);
  expect(overlap(box(0), box(30))).toBe(0);
  expect(overlap(box(0), box(0, 0.9, 20))).toBeCloseTo(1 / 4);
});

test('overlapping detections become one at their means weighted by score, with the surest one’s score', () => {
  const [first, second, ...none] = blendOverlapping([box(102, 0.5), box(2, 0.6), box(0, 0.9)], 0.3);
  expect(none).toEqual([]);
  expect(first.score).toBe(0.9);
  expect(first.centre.x).toBeCloseTo((0.6 * 2) / 1.5);
  expect(first.points[0].x).toBeCloseTo(1 + (0.6 * 2) / 1.5);
  expect(second).toEqual(box(102, 0.5));
});

test('only what overlaps the surest is blended with it, not what overlaps the others', () => {
  const found = blendOverlapping([box(0, 0.9), box(4, 0.8), box(8, 0.7)], 0.3);
  expect(found.map((it) => it.score)).toEqual([0.9, 0.7]);
});

test('a detection blended with itself stays as it is', () => {
  const { centre, width } = blended([box(7), box(7)]);
  expect([centre.x, width]).toEqual([7, 10]);
});

test('of detections that overlap the surest stays, unblended', () => {
  expect(surestApart([box(2, 0.6), box(0, 0.9), box(50, 0.5)], 0.3)).toEqual([box(0, 0.9), box(50, 0.5)]);
});
