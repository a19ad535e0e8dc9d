/** What a whole map says to "is it the margin or the scale?": how far s alone takes the gap, and what the margin adds. */
import type { MapCell, MapPlan, MapRows } from './map.ts';

/** The gaps of one margin over all scales; radians. */
export interface MarginRange {
  margin: number;
  least: number;
  most: number;
  /** The s of the most. */
  scale: number;
}

export interface MapAnswer {
  /** The first column: no margin. */
  without: MarginRange;
  /** The column of the largest gap of all others. */
  best: MarginRange;
}

/** null until every row is there, where there is one margin or one scale only, and where none has a gap. */
export function answerOf({ margins, scales }: MapPlan, rows: MapRows): MapAnswer | null {
  if (margins.length < 2 || scales.length < 2 || scales.some((scale) => !rows[scale])) return null;
  const ranges = margins.map((margin, column): MarginRange => {
    const gaps = scales.map((scale) => gapOf(rows[scale][column]));
    const most = Math.max(...gaps);
    return { margin, least: Math.min(...gaps), most, scale: scales[gaps.indexOf(most)] };
  });
  const [without, ...others] = ranges;
  const best = others.reduce((a, b) => (b.most > a.most ? b : a));
  return best.most > 0 ? { without, best } : null;
}

/** What the margin adds to the largest gap without one, each at its best s: degrees, the difference of the whole ones that a
 *  reader is shown; below 0 where no margin does better. */
export function addedBy({ without, best }: MapAnswer): number {
  const whole = ({ most }: MarginRange) => Math.round((most * 180) / Math.PI);
  return whole(best) - whole(without);
}

/** Classes that lie among each other have no gap, nor have those of a run that came to no numbers. */
export function gapOf({ minGap90, isMixed }: Pick<MapCell, 'minGap90' | 'isMixed'>): number {
  return isMixed || !Number.isFinite(minGap90) ? 0 : minGap90;
}
