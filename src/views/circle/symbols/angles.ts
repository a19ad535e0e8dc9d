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

/** From the chosen picture, else the first, to every centre but its own. */
export function drawOtherAngles({ drawing, cast: { scene, places }, chosen }: DrawnCircle): void {
  const { ctx, layout } = drawing;
  const sample = chosen ?? 0;
  const azimuth = scene.azimuths.at[sample];
  if (!Number.isFinite(azimuth)) return;
  const others = Array.from(scene.centres.at, (centre, j) => ({ j, turn: wrapAngle(centre - azimuth) }))
    .filter(({ j }) => j !== scene.labels[sample])
    .sort((a, b) => Math.abs(a.turn) - Math.abs(b.turn))
    .slice(0, MOST_OTHERS);
  ctx.lineWidth = THIN;
  ctx.beginPath();
  ctx.moveTo(layout.cx, layout.cy);
  ctx.lineTo(places[2 * sample], places[2 * sample + 1]);
  ctx.stroke();
  others.forEach(({ turn }, i) => {
    const radius = layout.arc * (0.16 + (0.36 * i) / others.length);
    ctx.lineWidth = THIN;
    strokeArc(drawing, radius, azimuth, azimuth + turn);
    dot(drawing, azimuth + turn, radius);
  });
  if (others.length > 0) writeBeside(drawing, 'θ', 'j', azimuth, 0.58 * layout.arc);
  drawChosenDot(drawing, scene, places, sample, chosen !== null);
}

function dot({ ctx, layout, inks }: Drawing, azimuth: number, radius: number): void {
  ctx.fillStyle = inks.ink;
  ctx.beginPath();
  ctx.arc(...place(layout, azimuth, radius), 2.5, 0, 2 * Math.PI);
  ctx.fill();
}
