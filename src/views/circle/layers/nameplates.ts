/** What the identities are called, written along the rim outside of their medallions; shorter where a neighbour is near. */
import { geodesicDistance } from '../../../core/circle.ts';
import { shortName } from '../../../core/shortName.ts';
import { type Drawing, inkShare, place } from '../drawing.ts';
import type { Scene } from '../scene.ts';

/** A name in letters, each as wide as it is drawn. */
export interface Nameplate {
  readonly letters: readonly string[];
  /** CSS px. */
  readonly widths: readonly number[];
}

const ELLIPSIS = '…';

/** Least room between two names, px. */
const APART = 8;

/** Fewer letters than this and an ellipsis tell nothing. */
const LEAST_LETTERS = 2;

/** Measures names, and the ellipsis, for a size of canvas; the last plate is the ellipsis. */
export function cutNameplates(
  { ctx, layout, inks }: Pick<Drawing, 'ctx' | 'layout' | 'inks'>,
  names: readonly string[],
) {
  ctx.font = fontOf(layout.type, inks.fontFamily);
  const segmenter = new Intl.Segmenter();
  return [...names, ELLIPSIS].map((name): Nameplate => {
    const letters = Array.from(segmenter.segment(shortName(name)), ({ segment }) => segment);
    return { letters, widths: letters.map((letter) => ctx.measureText(letter).width) };
  });
}

/** @param plates as cutNameplates gives them; none where nobody has a name */
export function drawNameplates(drawing: Drawing, scene: Scene, plates: readonly Nameplate[]): void {
  const { ctx, layout, inks } = drawing;
  const ellipsis = plates.at(-1);
  if (!ellipsis || plates.length <= scene.identities) return;
  ctx.font = fontOf(layout.type, inks.fontFamily);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = inks.ink;
  for (let j = 0; j < scene.identities; j++) {
    const azimuth = scene.medallions[j];
    if (Number.isNaN(azimuth)) continue;
    const room = layout.names * nearest(scene.medallions, j) - APART;
    ctx.globalAlpha = Math.max(0.3, inkShare(drawing, j));
    writeAlongRim(drawing, azimuth, shorten(plates[j], ellipsis, room));
  }
  ctx.globalAlpha = 1;
}

/** As many letters as there is room for, with an ellipsis where that is not all; none where that is hardly any. */
export function shorten({ letters, widths }: Nameplate, ellipsis: Nameplate, room: number): Nameplate {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room) return { letters, widths };
  let left = room - ellipsis.widths[0];
  let kept = 0;
  while (kept < widths.length && widths[kept] <= left) left -= widths[kept++];
  if (kept < LEAST_LETTERS) return { letters: [], widths: [] };
  return {
    letters: [...letters.slice(0, kept), ...ellipsis.letters],
    widths: [...widths.slice(0, kept), ...ellipsis.widths],
  };
}

/** Upright for who looks at the page: clockwise on the upper half, counter-clockwise on the lower. */
function writeAlongRim({ ctx, layout }: Drawing, azimuth: number, { letters, widths }: Nameplate): void {
  const radius = layout.names;
  const turn = Math.sin(azimuth) >= 0 ? -1 : 1;
  let at = azimuth - (turn * widths.reduce((sum, width) => sum + width, 0)) / radius / 2;
  for (const [i, letter] of letters.entries()) {
    const middle = at + (turn * widths[i]) / radius / 2;
    ctx.save();
    ctx.translate(...place(layout, middle, radius));
    ctx.rotate((-turn * Math.PI) / 2 - middle);
    ctx.fillText(letter, 0, 0);
    ctx.restore();
    at += (turn * widths[i]) / radius;
  }
}

/** The angle to the nearest neighbour. */
function nearest(azimuths: Float32Array, own: number): number {
  let least = Math.PI;
  for (let j = 0; j < azimuths.length; j++) {
    if (j !== own && !Number.isNaN(azimuths[j])) least = Math.min(least, geodesicDistance(azimuths[own], azimuths[j]));
  }
  return least;
}

function fontOf(type: number, family: string): string {
  return `500 ${type}px ${family}`;
}
