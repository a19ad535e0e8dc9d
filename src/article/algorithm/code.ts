/** The code of ArcFace as the download dialog writes it, with what each line does above it. */
import { DEFAULT_KNOBS } from '../../core/experiment.ts';
import { settledForce } from '../../core/schedule.ts';
import type { Framework } from '../../views/export/code/dialects.ts';
import { snippet } from '../../views/export/code/snippet.ts';
import { STEP_IDS, STEPS, type StepId } from './steps.ts';

/** As Algorithm 1 has it: cos(θ + m) all the way. */
const FORCE = settledForce({ ...DEFAULT_KNOBS, loss: 'arcface', 'arcface.guard': 'none' });

/** Without its first line, the address of an experiment: this is nobody's run. */
export function codeOf(framework: Framework): string[] {
  return snippet(FORCE, framework, '').trimEnd().split('\n').slice(1);
}

/** @returns null for a line that only carries the others */
export function stepOf(line: string): StepId | null {
  return STEP_IDS.find((id) => STEPS[id].begins.some((start) => line.trim().startsWith(start))) ?? null;
}

/** A step's own lines. */
export function linesOf(framework: Framework, id: StepId): string[] {
  return codeOf(framework).flatMap((line) => (stepOf(line) === id ? [line.trim()] : []));
}

/** @param says what each step does */
export function commentedCode(framework: Framework, says: Readonly<Record<StepId, string>>): string {
  let last: StepId | null = null;
  const lines = codeOf(framework).flatMap((line) => {
    const id = stepOf(line);
    const isNew = id !== null && id !== last;
    last = id;
    if (!id || !isNew) return [line];
    const { numbers } = STEPS[id];
    return [`${/^ */.exec(line)}# ${numbers && `${numbers}: `}${says[id]}`, line];
  });
  return `${lines.join('\n')}\n`;
}
