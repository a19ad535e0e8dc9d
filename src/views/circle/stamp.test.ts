import { expect, it } from 'vitest';
import { cutStamp, packColour, stampDot } from './stamp.ts';

const SIDE = 40;
const alphaSum = (pixels: Uint32Array) => pixels.reduce((sum, pixel) => sum + (pixel >>> 24), 0) / 255;

it('stamps a disc of its area wherever it falls between the pixels', () => {
  for (const [x, y] of [
    [20, 20],
    [20.3, 19.8],
    [20.99, 20.5],
  ]) {
    const pixels = new Uint32Array(SIDE * SIDE);
    stampDot(pixels, SIDE, cutStamp(4, SIDE), x, y, 0, 1);
    expect(Math.abs(alphaSum(pixels) / (Math.PI * 16) - 1)).toBeLessThan(0.03);
  }
});

it('keeps the colour where dots of one colour overlap, and deepens it', () => {
  const pixels = new Uint32Array(SIDE * SIDE);
  const stamp = cutStamp(4, SIDE);
  const middle = 20 * SIDE + 20;
  stampDot(pixels, SIDE, stamp, 20.5, 20.5, packColour('#cd7d02'), 0.5);
  const once = pixels[middle];
  stampDot(pixels, SIDE, stamp, 20.5, 20.5, packColour('#cd7d02'), 0.5);
  expect(pixels[middle] & 0xffffff).toBe(packColour('#cd7d02'));
  expect(once >>> 24).toBe(127);
  expect(pixels[middle] >>> 24).toBe(191);
});

it('mixes two colours by what each covers', () => {
  const pixels = new Uint32Array(SIDE * SIDE);
  const stamp = cutStamp(4, SIDE);
  stampDot(pixels, SIDE, stamp, 20.5, 20.5, packColour('#ff0000'), 1);
  stampDot(pixels, SIDE, stamp, 20.5, 20.5, packColour('#0000ff'), 0.5);
  expect(pixels[20 * SIDE + 20].toString(16)).toBe('ff800080');
});

it('leaves out a dot at NaN, and one that the edge would cut', () => {
  const pixels = new Uint32Array(SIDE * SIDE);
  const stamp = cutStamp(4, SIDE);
  for (const [x, y] of [
    [Number.NaN, 20],
    [2, 20],
    [20, SIDE - 2],
    [-50, 20],
  ]) {
    stampDot(pixels, SIDE, stamp, x, y, 0xffffff, 1);
  }
  expect(alphaSum(pixels)).toBe(0);
});
