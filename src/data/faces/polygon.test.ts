import { expect, test } from 'vitest';
import { createCanvas } from './canvas.ts';
import { fillPolygon } from './polygon.ts';

const SIDE = 16;

/** Red plane after filling a polygon with 1 on 0. */
function covered(points: readonly (readonly [number, number])[]): Float32Array {
  const canvas = createCanvas(SIDE);
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  fillPolygon(canvas, xs, ys, points.length, [1, 1, 1], 1, null, null);
  expect(canvas.cover.every((rest) => rest === 0)).toBe(true);
  return canvas.red;
}

const area = (plane: Float32Array) => plane.reduce((sum, value) => sum + value, 0);

test('a filled polygon covers exactly its area', () => {
  const triangle = covered([
    [1.25, 2.5],
    [13.75, 4.125],
    [6.5, 14.25],
  ]);
  const exact = Math.abs((13.75 - 1.25) * (14.25 - 2.5) - (6.5 - 1.25) * (4.125 - 2.5)) / 2;
  expect(area(triangle)).toBeCloseTo(exact, 1);
});

test('a filled polygon gives a pixel the part of it that lies inside', () => {
  const square = covered([
    [3.25, 5.5],
    [6.5, 5.5],
    [6.5, 8],
    [3.25, 8],
  ]);
  expect(square[5 * SIDE + 3]).toBeCloseTo(0.75 * 0.5, 5);
  expect(square[6 * SIDE + 3]).toBeCloseTo(0.75, 5);
  expect(square[6 * SIDE + 5]).toBe(1);
  expect(square[6 * SIDE + 6]).toBeCloseTo(0.5, 5);
  expect(square[6 * SIDE + 7]).toBe(0);
});

test('a filled polygon may reach beyond the picture on every side', () => {
  const all = covered([
    [-40, -30],
    [50, -30],
    [50, 60],
    [-40, 60],
  ]);
  expect(area(all)).toBe(SIDE * SIDE);
  const outside = covered([
    [20, 3],
    [30, 3],
    [30, 9],
  ]);
  expect(area(outside)).toBe(0);
});

test('a filled polygon paints only through its clip, and leaves its mask', () => {
  const canvas = createCanvas(4);
  const xs = Float64Array.of(0, 4, 4, 0);
  const ys = Float64Array.of(0, 0, 2, 2);
  canvas.head.fill(0.25);
  fillPolygon(canvas, xs, ys, 4, [1, 0, 0], 0.5, canvas.head, canvas.hair);
  expect(canvas.red[0]).toBe(0.125);
  expect(canvas.hair[0]).toBe(1);
  expect(canvas.hair[12]).toBe(0);
});
