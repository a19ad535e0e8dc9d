import { describe, expect, test } from 'vitest';
import { bmp, corners, encoded, gif, jpeg, oriented, png, quarters, UPRIGHT, webp } from './decode.testing.ts';
import { decodeBytes } from './decode.ts';
import { avif } from './headers/falseHeaders.testing.ts';

describe('a photo is decoded', () => {
  test.each([
    ['a.jpg', jpeg],
    ['a.png', png],
    ['a.webp', webp],
  ] as const)('upright and in its colours: %s', async (file, bytes) => {
    const decoded = await decodeBytes(bytes, file);
    expect(decoded.problems).toEqual([]);
    expect([decoded.picture?.width, decoded.picture?.height]).toEqual([60, 40]);
    expect(corners(decoded)).toBe(UPRIGHT);
  });

  test('from a BMP', async () => {
    const { picture, problems } = await decodeBytes(bmp(20, 30), 'a.bmp');
    expect(problems).toEqual([]);
    expect(picture).toMatchObject({ width: 20, height: 30 });
    expect(picture?.rgb.every((byte) => byte === 200)).toBe(true);
  });

  test('from an AVIF', async () => {
    const { picture, problems } = await decodeBytes(avif(), 'a.avif');
    expect(problems).toEqual([]);
    expect(picture).toMatchObject({ width: 64, height: 48 });
  });

  test('without a loss when it is a PNG', async () => {
    expect((await decodeBytes(png, 'a.png')).picture?.rgb).toEqual(quarters().rgb);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('as the camera was held: EXIF orientation %i', async (orientation) => {
    const stored = await decodeBytes(oriented(orientation), 'a.jpg');
    const [a, b, c, d] = UPRIGHT.split(' ');
    // What each orientation means for the stored corners, row by row.
    const shown = {
      1: [a, b, c, d],
      2: [b, a, d, c],
      3: [d, c, b, a],
      4: [c, d, a, b],
      5: [a, c, b, d],
      6: [c, a, d, b],
      7: [d, b, c, a],
      8: [b, d, a, c],
    }[orientation];
    expect(corners(stored)).toBe(shown?.join(' '));
    expect(stored.picture?.width).toBe(orientation < 5 ? 60 : 40);
  });

  test('from the first picture of an animation, which is said', async () => {
    const still = await decodeBytes(gif(1), 'a.gif');
    expect(still.problems).toEqual([]);
    const animated = await decodeBytes(gif(2, 1, 0), 'a.gif');
    expect(animated.problems).toEqual([{ code: 'animated', file: 'a.gif' }]);
    expect(corners(animated)).toBe('blue blue blue blue');
  });

  test('whatever it is called, which is said', async () => {
    const decoded = await decodeBytes(png, 'a.jpg');
    expect(decoded.problems).toEqual([{ code: 'wrong-extension', file: 'a.jpg', kind: 'png' }]);
    expect(corners(decoded)).toBe(UPRIGHT);
  });

  test('at no more than 1,024 pixels, averaged', async () => {
    const { picture } = await decodeBytes(await encoded('image/png', 3000, 1500), 'a.png');
    expect([picture?.width, picture?.height]).toEqual([1024, 512]);
    const stripes = new OffscreenCanvas(4096, 4096);
    const context = stripes.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 4096, 4096);
    context.fillStyle = '#000';
    for (let x = 0; x < 4096; x += 2) context.fillRect(x, 0, 1, 4096);
    const bytes = new Uint8Array(await (await stripes.convertToBlob()).arrayBuffer());
    const grey = (await decodeBytes(bytes, 'a.png')).picture?.rgb;
    expect(Math.min(...(grey?.subarray(3000, 6000) ?? []))).toBeGreaterThan(110);
    expect(Math.max(...(grey?.subarray(3000, 6000) ?? []))).toBeLessThan(145);
  });

  test('on white where it is transparent', async () => {
    const canvas = new OffscreenCanvas(20, 20);
    canvas.getContext('2d');
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const { picture } = await decodeBytes(bytes, 'a.png');
    expect(picture?.rgb.every((byte) => byte === 255)).toBe(true);
  });
});
