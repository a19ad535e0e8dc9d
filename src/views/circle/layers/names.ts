/** Words on the drawing instead of a legend: one identity's line, mean and margin are named, and that names all. */
import { geodesicDistance, wrapAngle } from '../../../core/circle.ts';
import type { Boundary } from '../boundaries.ts';
import type { Scene } from '../scene.ts';
import { addArc, place, type Sheet, write, writeItalic } from '../sheet.ts';
import type { CircleText } from '../text.ts';

/** The m of a corridor thinner than this would be wider than the corridor, radians. */
const THINNEST = 0.06;

/** More identities than this leave no room for words on a phone, and less room than this for each, in type sizes, none
 *  anywhere: but for the one that is singled out. */
const CROWDED = 10;
const LEAST_ROOM = 3.2;

/** Where W stands: further in than m, whose dimension line can be long enough to reach it. */
const W_SHARE = 0.5;
const M_SHARE = 0.62;

export function drawNames(sheet: Sheet, scene: Scene, boundaries: readonly Boundary[], text: CircleText): void {
  const { layout, singled } = sheet;
  if (layout.isSmall && scene.identities > CROWDED) return;
  const roomPx = (2 * Math.PI * W_SHARE * layout.arc) / scene.identities;
  if (singled === null && roomPx < LEAST_ROOM * layout.type) return;
  const label = singled ?? 0;
  nameCentre(sheet, scene.centres.at[label], label);
  nameMean(sheet, scene, label, text);
  const margin = scene.margin.at[0];
  const own = boundaries.find(({ before }) => before === label);
  if (own && margin > THINNEST) nameMargin(sheet, own.azimuth, margin);
}

/** W, clockwise of its line. */
function nameCentre(sheet: Sheet, azimuth: number, label: number): void {
  const { layout, inks } = sheet;
  const radius = layout.arc * W_SHARE;
  const [x, y] = place(layout, azimuth - layout.type / radius, radius);
  writeItalic(sheet, 'W', String(label + 1), x, y, inks.identities[label]);
}

/** The word stands under the triangle, and aside where the line would run through it. */
function nameMean(sheet: Sheet, scene: Scene, label: number, text: CircleText): void {
  const { layout, inks } = sheet;
  const azimuth = scene.means.at[label];
  if (layout.isSmall || scene.seen === 0 || Number.isNaN(azimuth)) return;
  const radius = layout.arc - layout.band - 26;
  const toLine = wrapAngle(azimuth - scene.centres.at[label]);
  const clear = (2.1 * layout.type) / radius;
  const side = toLine < 0 ? -1 : 1;
  const aside = geodesicDistance(azimuth, scene.centres.at[label]) < clear ? side * clear - toLine : 0;
  const [x, y] = place(layout, azimuth + aside, radius);
  write(sheet, text.mean, x, y, inks.soft);
}

/** A dimension line across one corridor. */
function nameMargin(sheet: Sheet, azimuth: number, margin: number): void {
  const { ctx, layout, inks } = sheet;
  const radius = layout.arc * M_SHARE;
  ctx.strokeStyle = inks.soft;
  ctx.lineWidth = 1;
  ctx.beginPath();
  addArc(sheet, radius, azimuth - margin / 2, azimuth + margin / 2);
  for (const end of [azimuth - margin / 2, azimuth + margin / 2]) {
    ctx.moveTo(...place(layout, end, radius - 3));
    ctx.lineTo(...place(layout, end, radius + 3));
  }
  ctx.stroke();
  const [x, y] = place(layout, azimuth, radius);
  writeItalic(sheet, 'm', '', x, y, inks.ink);
}
