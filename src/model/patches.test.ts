import { expect, test } from 'vitest';
import { IMAGE_BYTES, IMAGE_SIDE } from '../core/dataset.ts';
import { gatherImages, jitteredOrders, patchOrder } from './patches.ts';

test('every byte of an image is stored once', () => {
  expect(new Set(patchOrder()).size).toBe(IMAGE_BYTES);
});

test('the first 48 bytes are the top left patch, the first 192 the top left 8 × 8 block', () => {
  const places = Array.from(patchOrder(), (byte) => ({
    x: Math.floor(byte / 3) % IMAGE_SIDE,
    y: Math.floor(byte / 3 / IMAGE_SIDE),
  }));
  expect(places.slice(0, 48).every(({ x, y }) => x < 4 && y < 4)).toBe(true);
  expect(places.slice(0, 192).every(({ x, y }) => x < 8 && y < 8)).toBe(true);
  expect(places.slice(48, 96).every(({ x, y }) => x >= 4 && x < 8 && y < 4)).toBe(true);
});

test('a moved image shows at each place what was that far left and above', () => {
  const pixels = Uint8Array.from({ length: IMAGE_BYTES }, (_, byte) => (Math.floor(byte / 3) % IMAGE_SIDE) * 8);
  const [still, moved] = [patchOrder(), patchOrder(1, 0)].map((order) => gatherImages(pixels, [0], [order]));
  const columnOf = (value: number) => Math.round(((value * 0.25 + 0.5) * 255) / 8);
  still.forEach((value, i) => {
    expect(columnOf(moved[i])).toBe(Math.max(0, columnOf(value) - 1));
  });
});

test('one pixel of jitter has nine orders, none has one', () => {
  expect(jitteredOrders(1)).toHaveLength(9);
  expect(jitteredOrders(0)).toEqual([patchOrder()]);
});

test('black, mid grey and white become −2, about 0 and 2', () => {
  const pixels = new Uint8Array(IMAGE_BYTES);
  pixels.set([0, 128, 255]);
  const image = gatherImages(pixels, [0], [patchOrder()]);
  expect(image[0]).toBe(-2);
  expect(Math.abs(image[1])).toBeLessThan(0.01);
  expect(image[2]).toBe(2);
});
