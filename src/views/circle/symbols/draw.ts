/** Draws over a circle what a symbol of the formulas stands for: in ink, heavier than what lies under it, with its glyph. */
import { hasScale } from '../../../core/losses/force.ts';
import type { SymbolId } from '../../../core/symbols.ts';
import type { DrawnCircle } from '../circleSymbols.ts';
import { addArc, place, strokeBroken, write, writeItalic } from '../drawing.ts';
import { drawChosenDot } from '../layers/dots.ts';
import { THETA_RADIUS } from '../layers/pointed.ts';
import { drawPullRing } from '../layers/pull.ts';
import { pointAt } from '../pointed.ts';
import { drawNearestAngle, drawOtherAngles, drawOwnAngles } from './angles.ts';
import { freeStrips } from './strips.ts';
import { strokeArc, THIN, WEIGHT, writeBeside } from './strokes.ts';

/** Where each line has room for a glyph. */
const MOST_GLYPHS = 16;

/** None for what is of a batch, which no circle shows. */
const DRAWN: Readonly<Record<SymbolId, ((circle: DrawnCircle) => void) | null>> = {
  WJ: (circle) => drawCentreLines(circle, allOf(circle), 'j'),
  WY: (circle) => drawCentreLines(circle, ownOf(circle), 'y'),
  xI: drawFeatures,
  theta: drawOwnAngles,
  thetaY: drawOwnAngles,
  thetaJ: drawOtherAngles,
  m: drawMargin,
  s: drawScale,
  n: drawClasses,
  N: null,
  L: null,
};

export function drawSymbol(circle: DrawnCircle): void {
  const { drawing, lit } = circle;
  const { ctx, inks } = drawing;
  ctx.save();
  ctx.strokeStyle = inks.ink;
  ctx.lineCap = 'butt';
  if (lit !== 'thetaJ') drawNearestAngle(circle);
  if (lit) DRAWN[lit]?.(circle);
  ctx.restore();
}

const allOf = ({ cast }: DrawnCircle) => Array.from(cast.scene.centres.at.keys());

/** The chosen picture's class; every class is the own one of some. */
const ownOf = (circle: DrawnCircle) =>
  circle.chosen === null ? allOf(circle) : [circle.cast.scene.labels[circle.chosen]];

function drawCentreLines({ drawing, cast }: DrawnCircle, labels: readonly number[], index: string): void {
  const { ctx, layout } = drawing;
  ctx.lineWidth = WEIGHT;
  for (const j of labels) {
    const azimuth = cast.scene.centres.at[j];
    strokeBroken(ctx, j, () => {
      ctx.moveTo(...place(layout, azimuth, layout.arc));
      ctx.lineTo(...place(layout, azimuth, layout.hub));
    });
  }
  for (const j of labels.length > MOST_GLYPHS ? labels.slice(0, 1) : labels) {
    writeBeside(drawing, 'W', index, cast.scene.centres.at[j], 0.68 * layout.arc);
  }
}

/** The one that is chosen, from the origin; else all of them. */
function drawFeatures({ drawing, cast, chosen }: DrawnCircle): void {
  const { ctx, layout, inks } = drawing;
  const { scene, places } = cast;
  if (scene.seen === 0) return;
  const [x, y] = places.subarray(2 * (chosen ?? 0));
  if (chosen === null) {
    const ofInk = { ...drawing, inks: { ...inks, identities: inks.identities.map(() => inks.ink) } };
    cast.fitted.dots(ofInk, scene, places);
  } else {
    ctx.lineWidth = WEIGHT;
    ctx.beginPath();
    ctx.moveTo(layout.cx, layout.cy);
    ctx.lineTo(x, y);
    ctx.stroke();
    drawChosenDot(drawing, scene, places, chosen, true);
  }
  const azimuth = scene.azimuths.at[chosen ?? 0];
  const radius = Math.hypot(x - layout.cx, y - layout.cy);
  writeItalic(drawing, 'x', 'i', ...place(layout, azimuth, Math.max(0, radius - 2 * layout.type)), inks.ink);
}

/** The strip that is kept free around each boundary, and of the chosen picture what is added to its angle. */
function drawMargin({ drawing, cast: { scene }, chosen }: DrawnCircle): void {
  const { ctx, layout, inks } = drawing;
  const strips = freeStrips(scene);
  const radius = 0.84 * layout.arc;
  for (const { from, to } of strips) {
    ctx.beginPath();
    ctx.moveTo(layout.cx, layout.cy);
    addArc(drawing, radius, from, to);
    ctx.closePath();
    ctx.globalAlpha = 0.1;
    ctx.fillStyle = inks.ink;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = WEIGHT;
    strokeArc(drawing, radius, from, to);
  }
  for (const { from, to } of strips.length > MOST_GLYPHS ? strips.slice(0, 1) : strips)
    writeItalic(drawing, 'm', '', ...place(layout, (from + to) / 2, radius - 1.2 * layout.type), inks.ink);
  const pointed = chosen === null ? null : pointAt(scene, chosen);
  if (!pointed || pointed.ghost === null) return;
  ctx.lineWidth = WEIGHT + 1;
  strokeArc(drawing, THETA_RADIUS * layout.arc, pointed.azimuth, pointed.ghost);
}

/** The radius on which the loss places every feature, and the pull that it sharpens. */
function drawScale({ drawing, cast: { scene, fitted } }: DrawnCircle): void {
  if (!hasScale(scene.force)) return;
  const { ctx, layout, inks, plane } = drawing;
  if (plane === 1) return; // where features have lengths of their own
  drawPullRing(
    { ...drawing, inks: { ...inks, identities: inks.identities.map(() => inks.ink) } },
    fitted.pull.wedges,
    scene.identities,
  );
  ctx.globalAlpha = 1 - plane;
  ctx.strokeStyle = inks.ink;
  ctx.lineWidth = WEIGHT;
  strokeArc(drawing, layout.arc, 0, 2 * Math.PI);
  const [wedge] = fitted.pull.wedges;
  const azimuth = wedge?.from ?? 0;
  ctx.lineWidth = THIN;
  ctx.beginPath();
  ctx.moveTo(layout.cx, layout.cy);
  ctx.lineTo(...place(layout, azimuth, layout.arc));
  ctx.stroke();
  writeBeside(drawing, 's', '', azimuth, 0.5 * layout.arc);
}

/** A rim around each class's place on the ring, and how many they are. */
function drawClasses({ drawing, cast: { scene } }: DrawnCircle): void {
  const { ctx, layout, inks } = drawing;
  ctx.lineWidth = WEIGHT;
  for (const azimuth of scene.medallions) {
    ctx.beginPath();
    ctx.arc(...place(layout, azimuth, layout.ring), layout.medallion + 1, 0, 2 * Math.PI);
    ctx.stroke();
  }
  const y = layout.cy + 2 * layout.type;
  writeItalic(drawing, 'n', '', layout.cx - layout.type, y, inks.ink);
  write(drawing, `= ${scene.identities}`, layout.cx + 0.6 * layout.type, y, inks.ink);
}
