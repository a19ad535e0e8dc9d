import { expect, it } from 'vitest';
import type { Hand } from '../../data/photos/framing.ts';
import { CROP_SHARE, centredAt, MIDDLE, panned, stageTransform, turned, ZOOM, zoomed } from './cropView.ts';

const PHOTO = { width: 400, height: 300 };
const SIDE = 500;
const HAND: Hand = { centreX: 0.4, centreY: 0.7, zoom: 1.7, rotation: 0.6 };

function onStage(hand: Hand, x: number, y: number): [number, number] {
  const [a, b, c, d, e, f] = stageTransform(PHOTO, hand, SIDE);
  return [a * x + c * y + e, b * x + d * y + f];
}

it('puts the middle of the crop in the middle of the stage', () => {
  const [x, y] = onStage(HAND, HAND.centreX * PHOTO.width, HAND.centreY * PHOTO.height);
  expect(x).toBeCloseTo(SIDE / 2);
  expect(y).toBeCloseTo(SIDE / 2);
});

it('brings the place that is tapped to the middle', () => {
  const [x, y] = onStage(HAND, 200, 180);
  const hand = centredAt(PHOTO, HAND, x, y, SIDE);
  expect([hand.centreX * PHOTO.width, hand.centreY * PHOTO.height].map(Math.round)).toEqual([200, 180]);
});

it('shows at zoom 1 the shorter side of the photo across the crop', () => {
  const [, top] = onStage(MIDDLE, 200, 0);
  const [, bottom] = onStage(MIDDLE, 200, 300);
  expect(bottom - top).toBeCloseTo(CROP_SHARE * SIDE);
});

it('moves the photo with the hand, however it is turned', () => {
  const [x, y] = onStage(HAND, 100, 100);
  const [movedX, movedY] = onStage(panned(PHOTO, HAND, 30, -20, SIDE), 100, 100);
  expect([movedX - x, movedY - y]).toEqual([expect.closeTo(30), expect.closeTo(-20)]);
});

it('never loses the photo', () => {
  expect(panned(PHOTO, HAND, -9999, 9999, SIDE)).toMatchObject({
    centreX: expect.toSatisfy((x: number) => x >= 0 && x <= 1),
    centreY: expect.toSatisfy((y: number) => y >= 0 && y <= 1),
  });
  expect(zoomed(HAND, 1000).zoom).toBe(ZOOM.max);
  expect(turned(HAND, 3).rotation).toBeCloseTo(3.6 - 2 * Math.PI);
});
