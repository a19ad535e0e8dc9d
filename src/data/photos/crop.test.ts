import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROP_MARGIN, cropPhoto, innerCrop, STORED_BYTES, STORED_SIDE } from './crop.ts';
import { CROP_SIDE, centreFraming, handFraming, handOf } from './framing.ts';
import type { Picture } from './picture.ts';
import { halve } from './resample.ts';

function picture(width: number, height: number, colour: (x: number, y: number) => [number, number, number]): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) rgb.set(colour(i % width, Math.floor(i / width)), 3 * i);
  return { width, height, rgb };
}

/** Red counts columns, green counts rows. */
const map = picture(CROP_SIDE, CROP_SIDE, (x, y) => [x, y, 0]);
const pixel = (rgb: Uint8Array, side: number, x: number, y: number) => [
  ...rgb.subarray(3 * (y * side + x), 3 * (y * side + x) + 3),
];

describe('a crop', () => {
  test('of a photo of its own size is the photo', () => {
    const stored = cropPhoto(map, centreFraming(CROP_SIDE, CROP_SIDE));
    expect(stored).toHaveLength(STORED_BYTES);
    expect(innerCrop(stored)).toEqual(map.rgb);
  });

  test('keeps what surrounds it, and goes on with the edge beyond the photo', () => {
    const wide = picture(2 * CROP_SIDE, CROP_SIDE, (x, y) => [x, y, 0]);
    const stored = cropPhoto(wide, centreFraming(2 * CROP_SIDE, CROP_SIDE));
    const left = CROP_SIDE / 2 - CROP_MARGIN;
    expect(pixel(stored, STORED_SIDE, 0, CROP_MARGIN)).toEqual([left, 0, 0]);
    expect(pixel(stored, STORED_SIDE, 0, 0)).toEqual([left, 0, 0]);
    expect(pixel(stored, STORED_SIDE, STORED_SIDE - 1, STORED_SIDE - 1)).toEqual([left + STORED_SIDE - 1, 111, 0]);
  });

  test('turned by a right angle is the photo turned', () => {
    const hand = { centreX: 0.5, centreY: 0.5, zoom: 1, rotation: Math.PI / 2 };
    const crop = innerCrop(cropPhoto(map, handFraming(CROP_SIDE, CROP_SIDE, hand)));
    // Counter-clockwise: the photo's right edge is the crop's top.
    expect(pixel(crop, CROP_SIDE, 0, 0)).toEqual([111, 0, 0]);
    expect(pixel(crop, CROP_SIDE, 20, 5)).toEqual([106, 20, 0]);
  });

  test('of a large photo averages fine stripes to grey', () => {
    const stripes = picture(1024, 1024, (x, y) => ((x + y) % 2 ? [255, 255, 255] : [0, 0, 0]));
    for (const rotation of [0, 0.3]) {
      const hand = { centreX: 0.5, centreY: 0.5, zoom: 1, rotation };
      const crop = innerCrop(cropPhoto(stripes, handFraming(1024, 1024, hand)));
      // Not the corners, where a turned crop leaves the photo.
      for (let x = 30; x < 80; x++) expect(Math.abs(pixel(crop, CROP_SIDE, x, 56)[0] - 127.5)).toBeLessThan(8);
    }
  });

  test('of a framing with any numbers is made without a throw', () => {
    const number = fc.double();
    fc.assert(
      fc.property(fc.record({ a: number, b: number, tx: number, ty: number }), (framing) => {
        expect(cropPhoto(map, framing)).toHaveLength(STORED_BYTES);
      }),
      { numRuns: 20 },
    );
  });
});

test('a framing set by hand can be taken up by hand again', () => {
  const side = fc.integer({ min: 16, max: 1024 });
  const hand = fc.record({
    centreX: fc.double({ min: -1, max: 2, noNaN: true }),
    centreY: fc.double({ min: -1, max: 2, noNaN: true }),
    zoom: fc.double({ min: 0.2, max: 8, noNaN: true }),
    rotation: fc.double({ min: -3.1, max: 3.1, noNaN: true }),
  });
  fc.assert(
    fc.property(side, side, hand, (width, height, given) => {
      const taken = handOf(width, height, handFraming(width, height, given));
      for (const key of ['centreX', 'centreY', 'zoom', 'rotation'] as const)
        expect(taken[key]).toBeCloseTo(given[key], 6);
    }),
  );
});

test('the centre framing is the largest square in the middle', () => {
  expect(centreFraming(448, 224)).toEqual({ a: 2, b: 0, tx: 112, ty: 0 });
  expect(centreFraming(56, 112)).toEqual({ a: 0.5, b: 0, tx: 0, ty: 28 });
});

test('half a picture is the means of its fours', () => {
  const half = halve(picture(4, 2, (x, y) => [x * 10, y * 100, 7]));
  expect(half).toEqual({ width: 2, height: 1, rgb: Uint8Array.of(5, 50, 7, 25, 50, 7) });
});
