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
  if (a?.code === 'merged-centres' && b?.code === 'merged-centres') return a.first === b.first && a.second === b.second;
  return a?.code === b?.code;
}
