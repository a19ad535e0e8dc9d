/** From BlazeFace's numbers to boxes and key points: pure functions. The constants are those of the model's definition,
 *  MediaPipe's face_detection_back graph (256 × 256 pixels, four layers of strides 16, 32, 32 and 32, anchors of one size). */
import type { Point } from './similarity.ts';

/** Side of the picture that the model looks at, pixels. */
export const INPUT_SIDE = 256;

/** Values of an anchor: the box's centre, width and height, then x and y of six key points. */
export const ANCHOR_VALUES = 16;

/** Cells of a grid are this many pixels wide, and each has so many anchors at its centre: one layer of stride 16, and
 *  three of stride 32, have two anchors a cell each. */
const GRIDS = [
  { stride: 16, anchors: 2 },
  { stride: 32, anchors: 6 },
];

/** Logits beyond ±100 are as sure as 100, as in the model's definition. */
const LOGIT_LIMIT = 100;

/** A box and the key points in it, in pixels of the picture that was looked at. */
export interface Detection {
  /** Probability, (0, 1). */
  score: number;
  centre: Point;
  width: number;
  height: number;
  /** The person's right eye (in an upright face, the one on the left of the picture), left eye, nose, middle of the
   *  mouth, right ear, left ear. */
  points: Point[];
}

/** The 896 places that the model predicts from, cell by cell in rows from the top, the finer grid first. */
export function anchorCentres(): Point[] {
  return GRIDS.flatMap(({ stride, anchors }) => {
    const cells = INPUT_SIDE / stride;
    return Array.from({ length: cells * cells * anchors }, (_, i) => {
      const cell = Math.floor(i / anchors);
      return { x: ((cell % cells) + 0.5) * stride, y: (Math.floor(cell / cells) + 0.5) * stride };
    });
  });
}

/** What the model says at each anchor, where it is sure enough.
 *  score = 1 / (1 + e^−logit); every place is the anchor's plus an offset in pixels; width and height are as they stand.
 *  @param logits [n]   @param values [n, 16]   @param anchors n of them   @param leastScore (0, 1) */
export function decode(
  logits: ArrayLike<number>,
  values: ArrayLike<number>,
  anchors: readonly Point[],
  leastScore: number,
): Detection[] {
  const found: Detection[] = [];
  for (const [i, anchor] of anchors.entries()) {
    const score = 1 / (1 + Math.exp(-Math.min(LOGIT_LIMIT, Math.max(-LOGIT_LIMIT, logits[i]))));
    if (!(score >= leastScore)) continue; // not a number is no face
    const at = (place: number): Point => ({
      x: anchor.x + values[i * ANCHOR_VALUES + place],
      y: anchor.y + values[i * ANCHOR_VALUES + place + 1],
    });
    const [width, height] = [values[i * ANCHOR_VALUES + 2], values[i * ANCHOR_VALUES + 3]];
    if (!(width > 0 && height > 0)) continue;
    found.push({ score, centre: at(0), width, height, points: [4, 6, 8, 10, 12, 14].map(at) });
  }
  return found;
}
