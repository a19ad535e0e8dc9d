/** Which loss of ours a reference case is of, however whoever wrote it spells its name and its margins; or why it is none. */
import { readCurve } from '../core/losses/drawnCurve.ts';
import type { Force } from '../core/losses/force.ts';
import { isDrawnKnob, isNumberKnob, type Loss, type LossKnob, MOST_JUMPS } from '../core/losses/loss.ts';
import { LOSS_NAMES, type LossName, lossNamed } from '../core/losses/registry.ts';
import type { LossCase } from './caseSchema.ts';

/** Where a loss has none of the three margins of Eq. 4. */
const NEUTRAL = { m1: 1, m2: 0, m3: 0 } as const;

/** The loss in force, or a sentence that says why no head can be held against the case. */
export function forceOfCase(example: LossCase): Force | string {
  const name = nameOf(example);
  if (!name) return `there is no loss ${example.loss}; there are ${LOSS_NAMES.join(', ')}`;
  const loss = lossNamed(name);
  if (loss.term?.kind === 'triplet') return 'triplets have no logits to compare';
  if (loss.term?.kind === 'centre') return 'a case says nothing of the class centres that centre loss keeps';
  const parameters: Record<string, number | string> = {};
  for (const [knobName, knob] of Object.entries(loss.knobs)) {
    const value = saidOf(example, knobName, knob);
    const wanted = wantedOf(value, knob);
    if (wanted) return `${knobName} of ${name} is ${JSON.stringify(value)}; it is to be ${wanted}`;
    parameters[knobName] = value as number | string; // as wanted, it is one of the two
  }
  const absent = (['m1', 'm2', 'm3'] as const).find(
    (margin) => !hasMargin(loss, margin) && example[margin] !== NEUTRAL[margin],
  );
  if (absent) return `${name} has no ${absent}, which is ${example[absent]} here`;
  const corners = loss.curve(parameters).jumps.length;
  if (corners > MOST_JUMPS) return `the curve has ${corners} corners, and its table room for ${MOST_JUMPS}`;
  return { loss: name, parameters, scale: example.scale };
}

/** 'NormSoftmax', 'norm_softmax' and 'Norm-Softmax loss' are one. What is called 'sphereface' is the original, whose radius
 *  is ‖x‖, where no scale is given, and the one of normalised features where one is. */
function nameOf({ loss, scale }: LossCase): LossName | undefined {
  const spelling = spelled(loss);
  if (spelling === 'sphereface' && scale === 1) return 'a-softmax';
  return LOSS_NAMES.find((name) => spelled(name) === spelling);
}

function spelled(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace('center', 'centre')
    .replace(/loss$/, '');
}

/** By the knob's own name, or as the margin that it is; else what it is when nothing is said of it. */
function saidOf(example: LossCase, name: string, knob: LossKnob): unknown {
  if (example[name] !== undefined) return example[name];
  if (isNumberKnob(knob) && knob.margin) return example[knob.margin];
  // A-Softmax by itself: λ is how it is trained, not what it is.
  return name === 'lambda' ? 0 : knob.initial;
}

/** What a value is to be where it is not. */
function wantedOf(value: unknown, knob: LossKnob): string | null {
  if (isDrawnKnob(knob))
    return typeof readCurve(String(value)) === 'string' ? 'a curve as the address has it, 0:1,…,pi:-1' : null;
  if (!isNumberKnob(knob)) return knob.options.includes(String(value)) ? null : knob.options.join(', ');
  const least = knob.margin === 'm1' ? Number.MIN_VALUE : 0;
  return typeof value === 'number' && value >= least ? null : `a number ${least > 0 ? 'above 0' : 'from 0 on'}`;
}

function hasMargin({ knobs }: Loss, margin: keyof typeof NEUTRAL): boolean {
  return Object.values(knobs).some((knob) => isNumberKnob(knob) && knob.margin === margin);
}
