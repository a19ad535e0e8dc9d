/** Every loss there is. The schemas, the address, the sliders, the command line, the reference check and the curves are all
 *  made from this list: a new loss is its file, its line here and its words in both languages. */
import { arcface } from './arcface.ts';
import { aSoftmax } from './aSoftmax.ts';
import { centreLoss } from './centreLoss.ts';
import { combined } from './combined.ts';
import { cosface } from './cosface.ts';
import { interLoss } from './interLoss.ts';
import { intraLoss } from './intraLoss.ts';
import type { Loss } from './loss.ts';
import { normSoftmax } from './normSoftmax.ts';
import { own } from './own.ts';
import { softmax } from './softmax.ts';
import { sphereface } from './sphereface.ts';
import { triplet } from './triplet.ts';

/** In the order they are offered. */
export const LOSSES = [
  softmax,
  normSoftmax,
  arcface,
  cosface,
  sphereface,
  aSoftmax,
  combined,
  centreLoss,
  intraLoss,
  interLoss,
  triplet,
  own,
] as const;

export type LossName = (typeof LOSSES)[number]['name'];

export const LOSS_NAMES: readonly LossName[] = LOSSES.map(({ name }) => name);

const BY_NAME: ReadonlyMap<string, Loss> = new Map(LOSSES.map((loss) => [loss.name, loss]));

/** @throws Error for a name that is none */
export function lossNamed(name: string): Loss {
  const loss = BY_NAME.get(name);
  if (!loss) throw new Error(`there is no loss ${name}`);
  return loss;
}
