import { expect, test } from 'vitest';
import { squareAbout } from './similarity.ts';
import { viewOf } from './view.ts';

/** Red grows to the right, green downwards, from 0 at the border to 255 at the other. */
function ramp(width: number, height: number) {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rgb.set([(255 * (x + 0.5)) / width, (255 * (y + 0.5)) / height, 128], 3 * (y * width + x));
    }
  }
  return { width, height, rgb };
}

test('a photo at its own size is its own pixels, in [−1, 1]', () => {
  const photo = ramp(32, 32);
  const seen = viewOf(photo)(squareAbout({ x: 16, y: 16 }, 32, 0, 32), 32);
  for (const [i, value] of seen.entries()) expect(value).toBeCloseTo(photo.rgb[i] / 127.5 - 1, 5);
});

test.each([1, 7.3, 40])('a ramp stays where it is when reduced %f times', (times) => {
  const side = 16;
  const photo = ramp(Math.round(side * times), Math.round(side * times));
  const seen = viewOf(photo)(squareAbout({ x: photo.width / 2, y: photo.height / 2 }, photo.width, 0, side), side);
  for (let column = 1; column < side - 1; column++) {
    expect(seen[3 * (8 * side + column)]).toBeCloseTo((2 * (column + 0.5)) / side - 1, 1);
    expect(seen[3 * (column * side + 8) + 1]).toBeCloseTo((2 * (column + 0.5)) / side - 1, 1);
  }
});

test('no pixel of a large photo is skipped: a fine checkerboard becomes grey', () => {
  const rgb = Uint8Array.from({ length: 256 * 256 * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return ((pixel % 256) + Math.floor(pixel / 256)) % 2 === 0 ? 0 : 255;
  });
  const seen = viewOf({ width: 256, height: 256, rgb })(squareAbout({ x: 128, y: 128 }, 256, 0, 32), 32);
  for (const value of seen) expect(Math.abs(value)).toBeLessThan(0.01);
});

test('a wide photo is letterboxed with black', () => {
  const photo = { width: 64, height: 32, rgb: new Uint8Array(64 * 32 * 3).fill(255) };
  const seen = viewOf(photo)(squareAbout({ x: 32, y: 16 }, 64, 0, 64), 64);
  const at = (column: number, row: number) => seen[3 * (row * 64 + column)];
  expect([at(32, 10), at(32, 16), at(32, 47), at(32, 50)]).toEqual([-1, 1, 1, -1]);
});

test('a turned view shows what lies below on its right', () => {
  const seen = viewOf(ramp(64, 64))(squareAbout({ x: 32, y: 32 }, 32, Math.PI / 2, 32), 32);
  const green = (column: number) => seen[3 * (16 * 32 + column) + 1];
  expect(green(30)).toBeGreaterThan(green(1) + 0.5);
});

test.each([
  [1, 1],
  [4000, 1],
  [1, 900],
])('a photo of %i × %i pixels can be looked at', (width, height) => {
  const photo = { width, height, rgb: new Uint8Array(width * height * 3).fill(255) };
  const seen = viewOf(photo)(squareAbout({ x: width / 2, y: height / 2 }, Math.max(width, height), 0, 8), 8);
  expect(seen.every((value) => value >= -1 && value <= 1)).toBe(true);
});
