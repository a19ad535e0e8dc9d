/** How the crop editor shows a photo, and what a hand's movement means. It draws nothing. */
import { CROP_SIDE, type Hand, handFraming } from '../../data/photos/framing.ts';

/** What the sliders and the worker take. */
export const ZOOM = { min: 0.5, max: 12 };
export const ROTATION = { min: -Math.PI, max: Math.PI };

/** The crop is this share of the stage's side: the rest shows what is beside it. */
export const CROP_SHARE = 0.72;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The matrix a, b, c, d, e, f of a canvas that puts the photo's pixels on a stage of `side` px, with the crop upright in
 *  its middle. */
export function stageTransform(
  photo: Size,
  hand: Hand,
  side: number,
): [number, number, number, number, number, number] {
  const { a, b, tx, ty } = handFraming(photo.width, photo.height, hand);
  const crop = side * CROP_SHARE;
  const offset = (side - crop) / 2;
  // The framing leads from crop to photo; this is its inverse, then from crop to stage.
  const k = crop / CROP_SIDE / (a * a + b * b);
  return [k * a, -k * b, k * b, k * a, offset - k * (a * tx + b * ty), offset + k * (b * tx - a * ty)];
}

/** The hand after the photo was moved by so many pixels of the stage. Its middle stays on the photo. */
export function panned(photo: Size, hand: Hand, dx: number, dy: number, side: number): Hand {
  const { a, b } = handFraming(photo.width, photo.height, hand);
  const scale = CROP_SIDE / (side * CROP_SHARE);
  return {
    ...hand,
    centreX: clamp(hand.centreX - ((a * dx - b * dy) * scale) / photo.width, 0, 1),
    centreY: clamp(hand.centreY - ((b * dx + a * dy) * scale) / photo.height, 0, 1),
  };
}

/** The hand whose crop has its middle where a place of the stage is now. */
export function centredAt(photo: Size, hand: Hand, x: number, y: number, side: number): Hand {
  return panned(photo, hand, side / 2 - x, side / 2 - y, side);
}

export function zoomed(hand: Hand, factor: number): Hand {
  return { ...hand, zoom: clamp(hand.zoom * factor, ZOOM.min, ZOOM.max) };
}

export function turned(hand: Hand, radians: number): Hand {
  const rotation = hand.rotation + radians;
  return { ...hand, rotation: rotation - 2 * Math.PI * Math.round(rotation / (2 * Math.PI)) };
}

/** The largest square in the middle, upright. */
export const MIDDLE: Hand = { centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0 };

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
