/** What the loss sees of the one dot pointed at: θ to its class centre, where θ + m puts it, and its pull as an arrow. */
import { wrapAngle } from '../../../core/circle.ts';
import { NO_PULL } from '../../../core/pull.ts';
import { addArc, type Drawing, place, write, writeItalic } from '../drawing.ts';
import { dotRadius } from '../layout.ts';
import { type Pointed, pointAt } from '../pointed.ts';
import { fullPull } from '../pullWedges.ts';
import type { Scene } from '../scene.ts';

/** Radius of the θ arc, and the length of the arrow of the largest pull there can be, as shares of the arc's radius. */
export const THETA_RADIUS = 0.42;
const FULL_ARROW = 0.55;

export function drawPointed(drawing: Drawing, scene: Scene, places: Float32Array, sample: number): void {
  const { layout } = drawing;
  const pointed = pointAt(scene, sample);
  if (!pointed) return;
  const radius = Math.hypot(places[2 * sample] - layout.cx, places[2 * sample + 1] - layout.cy);
  drawAngles(drawing, pointed, radius);
  if (pointed.ghost !== null) drawGhost(drawing, scene, pointed.ghost, pointed.label, radius);
  drawArrow(drawing, pointed, radius, scene.identities);
}

/** θ from W to the dot, and m on from there: what the loss compares is their sum. */
function drawAngles(drawing: Drawing, { centre, azimuth, ghost }: Pointed, dotAt: number): void {
  const { ctx, layout, inks } = drawing;
  const turn = wrapAngle(azimuth - centre);
  const radius = layout.arc * THETA_RADIUS;
  const side = turn < 0 ? -1 : 1;
  ctx.strokeStyle = inks.ink;
  ctx.lineWidth = 1;
  strokeRay(drawing, azimuth, dotAt);
  ctx.lineWidth = 1.75;
  ctx.beginPath();
  addArc(drawing, radius, centre, centre + turn);
  ctx.stroke();
  // In the middle of a wide angle, on the far side of W of a narrow one: never where m is written.
  const isWide = Math.abs(turn) * radius > 1.8 * layout.type;
  const thetaAt = isWide ? centre + turn / 2 : centre - (side * 0.9 * layout.type) / radius;
  write(drawing, 'θ', ...place(layout, thetaAt, radius + (isWide ? 1.05 * layout.type : 0)), inks.ink, 600);
  if (ghost === null) return;
  ctx.strokeStyle = inks.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  strokeRay(drawing, ghost, dotAt);
  ctx.setLineDash([]);
  ctx.lineWidth = 1.75;
  ctx.beginPath();
  addArc(drawing, radius, azimuth, ghost);
  ctx.stroke();
  const margin = Math.abs(wrapAngle(ghost - azimuth));
  const hasRoom = margin * radius > 1.4 * layout.type;
  const marginAt = hasRoom ? azimuth + (side * margin) / 2 : ghost + (side * layout.type) / radius;
  writeItalic(drawing, 'm', '', ...place(layout, marginAt, radius + (hasRoom ? 1.05 * layout.type : 0)), inks.accent);
}

/** A dot that is not there: hollow, in the colour of the class, rimmed as the reader's own knob is coloured. */
function drawGhost(drawing: Drawing, scene: Scene, azimuth: number, label: number, radius: number): void {
  const { ctx, layout, inks } = drawing;
  const [x, y] = place(layout, azimuth, radius);
  const size = Math.max(4, 2 * dotRadius(scene.labels.length, layout.arc));
  ctx.beginPath();
  ctx.arc(x, y, size + 1, 0, 2 * Math.PI);
  ctx.fillStyle = inks.paper;
  ctx.fill();
  ctx.globalAlpha = 0.35;
  ctx.fillStyle = inks.identities[label];
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = inks.accent;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([2.5, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Along the arc, the way descent turns the dot; its length is the pull, whole at the largest pull there can be. */
function drawArrow(drawing: Drawing, { azimuth, pull }: Pointed, radius: number, identities: number): void {
  const { ctx, layout, inks } = drawing;
  if (!(Math.abs(pull) >= NO_PULL) || radius < 8) return;
  const full = fullPull(identities);
  const lengthPx = (Math.min(full, Math.abs(pull)) / full) * FULL_ARROW * layout.arc;
  const side = Math.sign(pull);
  const head = Math.min(9, 4 + lengthPx / 4);
  const body = Math.min(lengthPx, radius) - head;
  const turn = (px: number) => (side * px) / radius;
  const start = azimuth + turn(5);
  const neck = start + turn(Math.max(0, body));
  const end = neck + turn(head);
  const addArrow = () => {
    ctx.beginPath();
    if (body > 0) addArc(drawing, radius, start, neck);
    ctx.moveTo(...place(layout, neck, radius - 0.55 * head));
    ctx.lineTo(...place(layout, end, radius));
    ctx.lineTo(...place(layout, neck, radius + 0.55 * head));
  };
  ctx.lineCap = ctx.lineJoin = 'round';
  for (const [colour, width] of [
    [inks.paper, 5.5],
    [inks.ink, 2.25],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    addArrow();
    ctx.stroke();
  }
  ctx.lineCap = 'butt';
}

function strokeRay({ ctx, layout }: Drawing, azimuth: number, radius: number): void {
  ctx.beginPath();
  ctx.moveTo(layout.cx, layout.cy);
  ctx.lineTo(...place(layout, azimuth, radius));
  ctx.stroke();
}
