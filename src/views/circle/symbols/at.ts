/** Which symbol of the formulas is meant by a place of a circle. What is drawn over other things is meant before them. */
import { azimuth, wrapAngle } from '../../../core/circle.ts';
import { hasScale } from '../../../core/losses/force.ts';
import type { SymbolId } from '../../../core/symbols.ts';
import type { DrawnCircle } from '../circleSymbols.ts';
import { place } from '../drawing.ts';
import { THETA_RADIUS } from '../layers/pointed.ts';
import { nearestDot } from '../pick.ts';
import { pointAt } from '../pointed.ts';
import { otherAngles } from './angles.ts';
import { freeStrips } from './strips.ts';

/** How near a pointer must come to a line and to a dot, px. */
const NEAR_PX = 6;
const DOT_PX = 12;

/** Within this share of the radius all lines meet, and none is meant. */
const HUB = 0.12;

export function symbolAt(circle: DrawnCircle, x: number, y: number): SymbolId | null {
  const { drawing, cast, chosen } = circle;
  const { layout } = drawing;
  const { scene, places, fitted } = cast;
  const radius = Math.hypot(x - layout.cx, y - layout.cy);
  const at = azimuth(x - layout.cx, layout.cy - y);
  const angle = angleAt(circle, at, radius);
  if (angle) return angle;
  if (nearestDot(places, scene.seen, x, y, DOT_PX) !== null) return 'xI';
  if (radius < layout.arc && radius > Math.max(HUB * layout.arc, layout.hub)) {
    const line = scene.centres.at.findIndex((its) => isNear(at, its, radius));
    if (line >= 0) return chosen !== null && scene.labels[chosen] === line ? 'WY' : 'WJ';
    return freeStrips(scene).some(({ from, to }) => isBetween(at, from, to)) ? 'm' : null;
  }
  const seats = Array.from(scene.medallions).flatMap((its) => place(layout, its, layout.ring));
  if (nearestDot(seats, scene.identities, x, y, layout.medallion) !== null) return 'n';
  const isOnRing = radius >= layout.arc && radius <= layout.arc + layout.pull && drawing.plane < 1;
  if (!isOnRing || !hasScale(scene.force)) return null;
  const wedge = fitted.pull.wedges.find(({ from, to }) => isBetween(at, from, to));
  if (!wedge) return null;
  const share = turnFrom(wedge.from, at) / (wedge.to - wedge.from);
  return wedge.pulls[Math.round(share * (wedge.pulls.length - 1))] > 0.02 ? 's' : null;
}

/** The arcs that are drawn for the chosen picture: of θ_y, of m and of θ_j. That of θ_y stands for θ as well, which is the angle to
 *  any centre and has no arc of its own: the text marks it with θ_y (article.css). */
function angleAt(circle: DrawnCircle, at: number, radius: number): SymbolId | null {
  const { drawing, cast, chosen } = circle;
  const isAlong = (share: number) => Math.abs(radius - share * drawing.layout.arc) <= NEAR_PX;
  const isOn = (from: number, to: number) =>
    wrapAngle(to - from) > 0 ? isBetween(at, from, to) : isBetween(at, to, from);
  // To the end of the dot that it ends in: it may be narrow.
  const beyond = NEAR_PX / radius;
  const isOther = otherAngles(circle).some(
    (its) => isAlong(its.radius) && isOn(its.from, its.from + its.turn + Math.sign(its.turn) * beyond),
  );
  if (isOther) return 'thetaJ';
  const pointed = chosen === null ? null : pointAt(cast.scene, chosen);
  if (!pointed || !isAlong(THETA_RADIUS)) return null;
  const { azimuth: dot, centre, ghost } = pointed;
  if (ghost !== null && isOn(dot, ghost)) return 'm';
  return isOn(centre, dot) ? 'thetaY' : null;
}

const isNear = (at: number, line: number, radius: number) => Math.abs(wrapAngle(at - line)) * radius < NEAR_PX;

/** How far counter-clockwise, [0, 2π). */
const turnFrom = (from: number, at: number) => (wrapAngle(at - from) + 2 * Math.PI) % (2 * Math.PI);

const isBetween = (at: number, from: number, to: number) => turnFrom(from, at) <= turnFrom(from, to);
