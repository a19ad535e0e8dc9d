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

/** Figures are said with three digits at most. */
function isSameSentence(a: Diagnosis | null, b: Diagnosis | null): boolean {
  const [said, next] = [a, b].map((it) =>
    JSON.stringify(it, (_, value) => (typeof value === 'number' ? value.toPrecision(3) : value)),
  );
  return said === next;
}
