/** Which part of a photo is its crop: a similarity transform (no squeeze, no mirror) from crop to photo. */

/** Side of a crop, pixels: that of the aligned faces in the paper. */
export const CROP_SIDE = 112;

/** The point (x, y) of the crop shows the point (a·x − b·y + tx, b·x + a·y + ty) of the photo. Both in pixels from the
 *  top left corner, so that the first pixel's middle is (0.5, 0.5); the photo is the decoded, upright one. */
export interface Framing {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/** A framing as a hand sets it. */
export interface Hand {
  /** The photo's point in the middle of the crop, as fractions of the photo's width and height. */
  readonly centreX: number;
  readonly centreY: number;
  /** 1 shows as much as the centre crop, 2 half of that. */
  readonly zoom: number;
  /** Radians; a positive angle turns the photo counter-clockwise in the crop. */
  readonly rotation: number;
}

/** The largest square in the middle of a photo. */
export function centreFraming(width: number, height: number): Framing {
  return handFraming(width, height, { centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0 });
}

/** The framing of a hand's pan, zoom and rotation of a photo of width × height pixels. */
export function handFraming(width: number, height: number, hand: Hand): Framing {
  const scale = Math.min(width, height) / CROP_SIDE / hand.zoom;
  const a = scale * Math.cos(hand.rotation);
  const b = scale * Math.sin(hand.rotation);
  const half = CROP_SIDE / 2;
  return {
    a,
    b,
    tx: hand.centreX * width - a * half + b * half,
    ty: hand.centreY * height - b * half - a * half,
  };
}

/** The pan, zoom and rotation that a framing amounts to: where a hand starts from. */
export function handOf(width: number, height: number, { a, b, tx, ty }: Framing): Hand {
  const half = CROP_SIDE / 2;
  return {
    centreX: (a * half - b * half + tx) / width,
    centreY: (b * half + a * half + ty) / height,
    zoom: Math.min(width, height) / CROP_SIDE / Math.hypot(a, b),
    rotation: Math.atan2(b, a),
  };
}
