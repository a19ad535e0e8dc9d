/** When the arcs of a run came apart and stayed so. */

/** One held-out measurement that was shown. */
export interface GapSeen {
  /** Since training was asked for. */
  seconds: number;
  /** The step that was measured. */
  step: number;
  /** Smallest gap between two neighbouring 90 % arcs, radians. */
  minGap90: number;
}

export interface Separation {
  seconds: number;
  step: number;
}

/** The first measurement from which on no two arcs overlap; null when the last one still has an overlap. */
export function separationOf(gaps: readonly GapSeen[]): Separation | null {
  const overlap = gaps.findLastIndex(({ minGap90 }) => !(minGap90 > 0));
  const found = gaps[overlap + 1];
  return found ? { seconds: found.seconds, step: found.step } : null;
}

export function separationText(separation: Separation | null): string {
  return separation
    ? `${separation.seconds.toFixed(1)} s (step ${separation.step})`
    : 'not within the schedule: two arcs still overlap';
}
