/** Draws the angles of the formulas over a circle: θ_y, a picture's to its own centre, and θ_j, to the centres of others. */
import { wrapAngle } from '../../../core/circle.ts';
import type { DrawnCircle } from '../circleSymbols.ts';
import { type Drawing, place, writeItalic } from '../drawing.ts';
import { drawChosenDot } from '../layers/dots.ts';
import { THETA_RADIUS } from '../layers/pointed.ts';
import { pointAt } from '../pointed.ts';
import { strokeArc, THIN, WEIGHT, writeBeside } from './strokes.ts';

/** Angles drawn of all pictures together, and of one picture to the others' centres. */
const MOST_ANGLES = 96;
const MOST_OTHERS = 16;

/** Radii as shares of the arc's: of the angle to the nearest other centre, and of those to all others. What the loss sees of a
 *  picture is drawn between them. */
const NEAREST_RADIUS = 0.72;
const OTHERS = { from: 0.34, to: 0.12 };

/** Of a line that waits to be pointed at, px. */
const FINE = 1.25;

/** From the own centre to the chosen picture; while there is none, to some of each class. */
export function drawOwnAngles(circle: DrawnCircle): void {
  const { drawing, cast, chosen } = circle;
  const { ctx, layout, inks } = drawing;
  const { scene } = cast;
  const pointed = chosen === null ? null : pointAt(scene, chosen);
  if (pointed) {
    const radius = THETA_RADIUS * layout.arc;
    const turn = wrapAngle(pointed.azimuth - pointed.centre);
    ctx.lineWidth = WEIGHT;
    strokeArc(drawing, radius, pointed.centre, pointed.centre + turn);
    const at = place(layout, pointed.centre + turn / 2, radius - 1.2 * layout.type);
    writeItalic(drawing, 'θ', 'y', ...at, inks.ink);
  } else drawSomeAngles(circle);
}

function drawSomeAngles({ drawing, cast: { scene } }: DrawnCircle): void {
  const { ctx, layout } = drawing;
  const ofEach = Math.max(1, Math.min(12, Math.floor(MOST_ANGLES / scene.identities)));
  const drawn = new Uint8Array(scene.identities);
  ctx.lineWidth = THIN;
  for (let i = 0; i < scene.seen; i++) {
    const label = scene.labels[i];
    if (drawn[label] === ofEach || !Number.isFinite(scene.azimuths.at[i])) continue;
    const radius = layout.arc * (0.3 + (0.3 * drawn[label]++) / ofEach);
    const centre = scene.centres.at[label];
    strokeArc(drawing, radius, centre, centre + wrapAngle(scene.azimuths.at[i] - centre));
  }
  if (scene.seen > 0) writeBeside(drawing, 'θ', 'y', scene.centres.at[0], 0.68 * layout.arc);
}

export interface OtherAngle {
  /** The picture's azimuth, and how far from there a centre lies, counter-clockwise. */
  readonly from: number;
  readonly turn: number;
  /** Of its arc, as a share of the arc's that every feature is on. */
  readonly radius: number;
}

/** Of the chosen picture the angle to the nearest centre of another class, which is there to be pointed at; while θ_j is lit those
 *  to all others too, of the first picture where none is chosen. */
export function otherAngles({ cast: { scene }, chosen, lit }: DrawnCircle): OtherAngle[] {
  const isLit = lit === 'thetaJ';
  const sample = chosen ?? (isLit ? 0 : null);
  if (sample === null) return [];
  const from = scene.azimuths.at[sample];
  const turns = Array.from(scene.centres.at, (centre) => wrapAngle(centre - from))
    .filter((turn, j) => j !== scene.labels[sample] && Number.isFinite(turn))
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .slice(0, isLit ? MOST_OTHERS : 1);
  return turns.map((turn, i) => ({ from, turn, radius: i === 0 ? NEAREST_RADIUS : radiusOf(i, turns.length) }));
}

/** The wider an angle the smaller its arc: the longest ones cross the least. */
const radiusOf = (i: number, count: number) => OTHERS.from + ((OTHERS.to - OTHERS.from) * (i - 1)) / (count - 1);

export function drawNearestAngle(circle: DrawnCircle, weight = FINE): void {
  const { drawing } = circle;
  const { layout, inks } = drawing;
  const [nearest] = otherAngles(circle);
  if (!nearest) return;
  const { from, turn } = nearest;
  const radius = nearest.radius * layout.arc;
  drawAngle(drawing, nearest, weight);
  // On the middle of a wide angle, past the centre's line of a narrow one: where m is not written.
  const isWide = Math.abs(turn) * radius > 3 * layout.type;
  const at = isWide ? from + turn / 2 : from + turn + (Math.sign(turn) * 1.2 * layout.type) / radius;
  writeItalic(drawing, 'θ', 'j', ...place(layout, at, radius), inks.ink);
}

export function drawOtherAngles(circle: DrawnCircle): void {
  const { drawing, cast, chosen } = circle;
  const { ctx, layout, inks } = drawing;
  const { scene, places } = cast;
  const [, ...others] = otherAngles(circle);
  const sample = chosen ?? 0;
  if (!Number.isFinite(scene.azimuths.at[sample])) return;
  ctx.strokeStyle = inks.ink;
  ctx.lineWidth = THIN;
  ctx.beginPath();
  ctx.moveTo(layout.cx, layout.cy);
  ctx.lineTo(places[2 * sample], places[2 * sample + 1]);
  ctx.stroke();
  for (const other of others) drawAngle(drawing, other, THIN);
  drawNearestAngle(circle, WEIGHT);
  drawChosenDot(drawing, scene, places, sample, chosen !== null);
}

/** From the picture to the centre, where it ends in a dot. */
function drawAngle(drawing: Drawing, { from, turn, radius }: OtherAngle, weight: number): void {
  drawing.ctx.lineWidth = weight;
  strokeArc(drawing, radius * drawing.layout.arc, from, from + turn);
  dot(drawing, from + turn, radius * drawing.layout.arc);
}

function dot({ ctx, layout, inks }: Drawing, azimuth: number, radius: number): void {
  ctx.fillStyle = inks.ink;
  ctx.beginPath();
  ctx.arc(...place(layout, azimuth, radius), 2.5, 0, 2 * Math.PI);
  ctx.fill();
}
