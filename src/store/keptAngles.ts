/** What Figure 4a shows beside the dots of the moment: their angles at the start of the run and half-way. */
import { type OwnAngles, ownAnglesOf } from '../core/ownAngles.ts';
import type { Snapshot } from '../core/snapshot.ts';

export interface KeptAngles {
  readonly start: OwnAngles | null;
  /** Of the first snapshot that is past half of the schedule. */
  readonly middle: OwnAngles | null;
}

export const NO_ANGLES: KeptAngles = { start: null, middle: null };

/** At step 0 dots are still being placed: the last that is seen of it stays. Back before the middle, that is to come again. */
export function keepAngles(
  kept: KeptAngles,
  snapshot: Snapshot,
  labels: ArrayLike<number>,
  scheduleSteps: number,
): KeptAngles {
  if (snapshot.step === 0) return { start: ownAnglesOf(snapshot, labels), middle: null };
  const isPast = snapshot.step >= scheduleSteps / 2;
  if (!isPast) return kept.middle && snapshot.step < kept.middle.step ? { ...kept, middle: null } : kept;
  return kept.middle ? kept : { ...kept, middle: ownAnglesOf(snapshot, labels) };
}
