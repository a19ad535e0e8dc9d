/** What the seeds of a lane come to: their gaps, and how many came to none and why. */
import { mergedAngle } from '../../../core/diagnosis.ts';
import type { SeedRun } from '../../../store/seeds.ts';

/** How many of the runs did not come to what a circle should. A run with merged centres may still have a gap. */
export interface Troubles {
  readonly mixed: number;
  readonly merged: number;
  readonly notFinite: number;
}

/** Radians; null where classes lie among each other, and where a run came to no numbers. */
export function gapOf({ cell, isBroken }: SeedRun): number | null {
  return isBroken || cell.isMixed || !Number.isFinite(cell.minGap90) ? null : cell.minGap90;
}

export function troublesOf(runs: readonly SeedRun[]): Troubles {
  const whole = runs.filter(({ isBroken }) => !isBroken).map(({ cell }) => cell);
  return {
    mixed: whole.filter(({ isMixed }) => isMixed).length,
    merged: whole.filter(({ minCentreAngle, centres }) => minCentreAngle < mergedAngle(centres.length)).length,
    notFinite: runs.length - whole.length,
  };
}

/** The gaps of the seeds that both have. */
export function pairsOf(first: readonly SeedRun[], second: readonly SeedRun[]): [number | null, number | null][] {
  return first.flatMap((run) => {
    const other = second.find(({ seed }) => seed === run.seed);
    return other ? [[gapOf(run), gapOf(other)] satisfies [number | null, number | null]] : [];
  });
}
