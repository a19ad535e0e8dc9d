/** A run as a miniature circle: what is drawn, as paths in a square of SIDE. Azimuths run counter-clockwise from the right. */
import type { MapCell } from '../../../core/map.ts';

export const SIDE = 64;
const MIDDLE = SIDE / 2;

/** From the middle out: the disc that carries the gap, the dots, the arcs; a centre's tick crosses the last two. */
export const DISC = 20;
const DOTS = 24.5;
export const ARCS = 29;
const TICK = [21.5, 31.5] as const;

/** The 90 % arc of one identity; '' where it has none. */
export function arcPath({ arcs90 }: Pick<MapCell, 'arcs90'>, label: number): string {
  const [from, to] = [arcs90[2 * label], arcs90[2 * label + 1]];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return '';
  const turn = (((to - from) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  // A counter-clockwise arc is a negative one where y runs down.
  return `M${at(from, ARCS)}A${ARCS} ${ARCS} 0 ${turn > Math.PI ? 1 : 0} 0 ${at(to, ARCS)}`;
}

/** One identity's dots, as lines of no length with round caps. */
export function dotsPath({ dots, labels }: Pick<MapCell, 'dots' | 'labels'>, label: number): string {
  return Array.from(dots)
    .filter((azimuth, i) => labels[i] === label && Number.isFinite(azimuth))
    .map((azimuth) => `M${at(azimuth, DOTS)}h0`)
    .join('');
}

/** A tick at every centre. */
export function centresPath({ centres }: Pick<MapCell, 'centres'>): string {
  return Array.from(centres)
    .filter(Number.isFinite)
    .map((azimuth) => `M${at(azimuth, TICK[0])}L${at(azimuth, TICK[1])}`)
    .join('');
}

/** How large a gap is of what evenly spaced identities could have at most, [0, 1]. */
export function gapShare(gap: number, identities: number): number {
  return Math.min(1, Math.max(0, (gap * identities) / (2 * Math.PI)));
}

function at(azimuth: number, radius: number): string {
  const x = MIDDLE + radius * Math.cos(azimuth);
  const y = MIDDLE - radius * Math.sin(azimuth);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
