/** The worst thing wrong with a lane's run, or null; renders only when what the page would say changes. A margin that cannot
 *  fit is said beside its slider, and not here. */
import { useRef } from 'react';
import { type Diagnosis, diagnose } from '../../core/diagnosis.ts';
import type { LabState, Lane } from '../../store/state.ts';
import { useLaneState } from '../useLane.ts';

export function useDiagnosis(): Diagnosis | null {
  const last = useRef<Diagnosis | null>(null);
  return useLaneState((lane, state) => {
    const next = worst(lane, state);
    if (!isSameSentence(last.current, next)) last.current = next;
    return last.current;
  });
}

function worst({ knobs, snapshot }: Lane, { phase, people }: LabState): Diagnosis | null {
  if (phase !== 'ready' || !snapshot || people?.isStill) return null;
  return diagnose(knobs, snapshot).find(({ code }) => code !== 'margin-impossible') ?? null;
}

function isSameSentence(a: Diagnosis | null, b: Diagnosis | null): boolean {
  return a?.code === b?.code && (a === null || b === null || figuresOf(a).join() === figuresOf(b).join());
}

/** Those that a sentence says, as closely as it does. */
function figuresOf(diagnosis: Diagnosis): number[] {
  switch (diagnosis.code) {
    case 'merged-centres':
      return [diagnosis.first, diagnosis.second];
    case 'antipodal':
      return [diagnosis.identity, Math.round((diagnosis.theta * 180) / Math.PI)];
    case 'loss-floor':
      return [diagnosis.accuracy, diagnosis.marginAccuracy].map((share) => Math.round(100 * share));
    case 'scale-too-small':
      return [diagnosis.scale, diagnosis.enough];
    case 'margin-impossible':
    case 'not-finite':
      return [];
    default:
      return diagnosis satisfies never;
  }
}
