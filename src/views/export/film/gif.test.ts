import { expect, it } from 'vitest';
import { addressIn } from '../address/read.ts';
import { openGif, paletteOf } from './gif.ts';
import { framesOf } from './gifFrames.testing.ts';

const ADDRESS = `https://example.org/lab/#seed=7&m=0.3&own=0:1,pi:-1&hide=${'setup,'.repeat(60)}&step=60`;

/** White, with a bar of a colour at a place. */
function frame(width: number, height: number, left: number, colour: readonly number[]): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) for (let x = left; x < left + 4; x++) rgba.set(colour, 4 * (y * width + x));
  return rgba;
}

function film() {
  const [width, height] = [32, 8];
  const frames = [0, 4, 8, 8, 20].map((left, i) => frame(width, height, left, i < 3 ? [200, 0, 0] : [0, 0, 200]));
  const gif = openGif({ width, height, framesPerSecond: 25, address: ADDRESS }, paletteOf([frames[0], frames[4]]));
  for (const rgba of frames) gif.add(rgba);
  return { frames, bytes: gif.finish() };
}

it('holds every frame as it was, under one palette, each as long as its rate says', () => {
  const { frames, bytes } = film();
  const read = framesOf(bytes);
  expect([read.width, read.height, read.palettes]).toEqual([32, 8, 1]);
  expect(read.delays).toEqual([4, 4, 4, 4, 4]);
  for (const [i, rgba] of read.frames.entries()) {
    const furthest = rgba.reduce((most, value, k) => Math.max(most, Math.abs(value - frames[i][k])), 0);
    expect(furthest).toBeLessThan(16);
  }
});

it('carries the address, however long, and gives it back', () => {
  const { bytes } = film();
  expect(ADDRESS.length).toBeGreaterThan(255);
  expect(addressIn(bytes)).toBe(ADDRESS);
});
