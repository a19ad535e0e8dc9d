/** Target-logit curves as paths: the losses' own, and the tables that train the lanes. */
import { line } from 'd3';
import type { Knobs } from '../../../core/experiment.ts';
import { curveOf, type Force, tableOf } from '../../../core/losses/force.ts';
import { LOSS_NAMES, type LossName } from '../../../core/losses/registry.ts';
import { readTable } from '../../../core/losses/table.ts';
import { settledForce } from '../../../core/schedule.ts';

/** A value of the drawing in its pixels. */
export type Scale = (value: number) => number;

/** Lowest and highest ψ on the drawing: below, A-Softmax goes on to 1 − 2m. */
export const LOWEST = -2;
export const HIGHEST = 1;

const SAMPLES = 181;

export interface NamedPath {
  loss: LossName;
  d: string;
  /** Where its name stands: θ and ψ of a place where it is apart from the others, for as long as it is on the drawing. */
  at: { theta: number; value: number };
}

/** Each loss with its own knobs as they are, but Norm-Softmax, whose curve is softmax's. */
export function lossPaths(knobs: Knobs, x: Scale, y: Scale): NamedPath[] {
  const losses = LOSS_NAMES.filter((loss) => loss !== 'norm-softmax');
  return losses.map((loss, i) => {
    const { value } = curveOf(settledForce({ ...knobs, loss }));
    return { loss, d: pathOf(value, x, y), at: placeName(value, i / losses.length) };
  });
}

/** ψ as the kernels are given it. */
export function tablePath(force: Force, x: Scale, y: Scale): string {
  const table = tableOf(force);
  return pathOf((theta) => readTable(table, theta).value, x, y);
}

function pathOf(value: (theta: number) => number, x: Scale, y: Scale): string {
  const thetas = Array.from({ length: SAMPLES }, (_, i) => (i * Math.PI) / (SAMPLES - 1));
  return (
    line<number>()
      .x(x)
      .y((theta) => y(value(theta)))
      .defined((theta) => value(theta) >= LOWEST)(thetas) ?? ''
  );
}

/** Names are spread along the curves, each at a θ of its own, and higher up where the curve has left the drawing by then. */
function placeName(value: (theta: number) => number, share: number): { theta: number; value: number } {
  let theta = Math.PI * (0.35 + 0.5 * share);
  while (value(theta) < LOWEST + 0.15 && theta > 0) theta -= 0.05;
  return { theta, value: value(theta) };
}
