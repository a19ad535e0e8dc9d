/** One photo as it might have been taken at another moment: the drawn faces' nuisances, applied to real pixels. A photo
 *  cannot frown or turn its head anew, so a turn only foreshortens it; light, colour, blur and noise are the camera's. */
import type { Random } from '../../core/random.ts';
import { develop } from '../faces/camera.ts';
import type { Canvas } from '../faces/canvas.ts';
import type { Colour } from '../faces/colour.ts';
import { cos, sin } from '../faces/deterministic.ts';
import { type Moment, randomMoment } from '../faces/moment.ts';
import { softSpot } from '../faces/softSpot.ts';
import { CROP_MARGIN, STORED_SIDE } from './crop.ts';
import { CROP_SIDE } from './framing.ts';
import type { Picture } from './picture.ts';
import { type Affine, resample } from './resample.ts';

/** Chance of a mirrored picture, from this variation on. */
const MIRROR_CHANCE = 0.5;
const FREE_VARIATION = 0.3;

/** Half width of a bar, and radii of a blob, fractions of the picture. */
const BAR = 0.09;
const BLOB_X = 0.26;
const BLOB_Y = 0.42;

/** Everything that changes between two pictures of one photo. */
export interface Retake {
  readonly moment: Moment;
  readonly isMirrored: boolean;
}

/** A random retake; variation in [0, 1] scales every nuisance, and 0 is the photo itself. */
export function randomRetake(random: Random, variation: number): Retake {
  const moment = randomMoment(random, variation);
  const isMirrored = random() < MIRROR_CHANCE * Math.min(1, variation / FREE_VARIATION);
  return { moment, isMirrored };
}

/** Draws a retake of a stored crop, canvas.side × canvas.side × RGB bytes, at `offset` of `out`.
 *  @param stored a stored crop, or one that was halved */
export function drawRetake(
  canvas: Canvas,
  stored: Picture,
  { moment, isMirrored }: Retake,
  out: Uint8Array,
  offset: number,
): void {
  resample(stored, viewOf(moment, isMirrored, canvas.side, stored.width), canvas);
  drawOcclusion(canvas, moment);
  develop(canvas, moment, out, offset);
}

/** Where a pixel of the picture lies in the stored crop. Seen from the front, a flat thing turned by yaw and pitch is
 *  foreshortened and sheared by [cos yaw, 0; sin yaw·sin pitch, cos pitch]; then it is rolled, zoomed and shifted. This
 *  is the way back. */
function viewOf(moment: Moment, isMirrored: boolean, side: number, storedSide: number): Affine {
  const { yaw, pitch, roll, zoom, shiftX, shiftY } = moment;
  const scale = CROP_SIDE / (zoom * side);
  const shear = (sin(yaw) * sin(pitch)) / (cos(yaw) * cos(pitch));
  const flip = isMirrored ? -1 : 1;
  const px = (cos(roll) * scale) / cos(yaw);
  const qx = (sin(roll) * scale) / cos(yaw);
  const py = (-sin(roll) * scale) / cos(pitch) - shear * cos(roll) * scale;
  const qy = (cos(roll) * scale) / cos(pitch) - shear * sin(roll) * scale;
  const unit = storedSide / STORED_SIDE;
  const middle = CROP_MARGIN + CROP_SIDE / 2;
  const centreX = side * (0.5 + shiftX);
  const centreY = side * (0.5 + shiftY);
  return {
    xx: unit * flip * px,
    xy: unit * flip * qx,
    x0: unit * (middle - flip * (px * centreX + qx * centreY)),
    yx: unit * py,
    yy: unit * qy,
    y0: unit * (middle - (py * centreX + qy * centreY)),
  };
}

/** What comes between the photo and the camera, with soft edges: a bar, or a blob at one side, the top or the bottom. */
function drawOcclusion(canvas: Canvas, { occlusion, occlusionPlace: place, occlusionColour }: Moment): void {
  const { side } = canvas;
  const colour = clothColour(occlusionColour);
  const blob = (x: number, y: number, radiusX: number, radiusY: number) => {
    // A spot fades from its very middle: three on each other are opaque there and soft at the rim.
    for (let layer = 0; layer < 3; layer++) {
      softSpot(canvas, x * side, y * side, radiusX * side, radiusY * side, colour, 0.9, null);
    }
  };
  switch (occlusion) {
    case 'none':
      return;
    case 'bar':
      drawBar(canvas, 0.55 + 0.22 * place, 0.12 * place, colour);
      return;
    case 'hand':
      blob(place < 0 ? 0.12 : 0.88, 0.7 + 0.15 * place, BLOB_X, BLOB_Y);
      return;
    case 'hat':
      blob(0.5 + 0.1 * place, 0, 2 * BLOB_Y, BLOB_X);
      return;
    case 'scarf':
      blob(0.5 + 0.1 * place, 1, 2 * BLOB_Y, 1.2 * BLOB_X);
      return;
    default:
      occlusion satisfies never;
  }
}

/** A bar across the picture: y its height in the middle, tilt its rise over the picture. */
function drawBar({ side, red, green, blue }: Canvas, y: number, tilt: number, [r, g, b]: Colour): void {
  for (let i = 0; i < side * side; i++) {
    const column = i % side;
    const row = (i - column) / side;
    const distance = Math.abs((row + 0.5) / side - y - tilt * ((column + 0.5) / side - 0.5));
    const alpha = Math.min(1, Math.max(0, (BAR - distance) / (BAR / 3)));
    red[i] += (r - red[i]) * alpha;
    green[i] += (g - green[i]) * alpha;
    blue[i] += (b - blue[i]) * alpha;
  }
}

/** A muted colour at t in [0, 1) around the colour wheel. */
function clothColour(t: number): Colour {
  const channel = (phase: number) => 0.42 + 0.28 * cos(2 * Math.PI * (t - phase));
  return [channel(0), channel(1 / 3), channel(2 / 3)];
}
