/** What each loss costs: its step as a share of ArcFace's, by the same learner on the same images, the losses in turn. */
import type { BackendName } from '../core/experiment.ts';
import { LOSS_NAMES, type LossName, lossNamed } from '../core/losses/registry.ts';
import { median } from '../core/spread.ts';
import type { Session } from './engines/session.ts';
import { type EngineSpec, specOf } from './engines/spec.ts';
import { figure, tableLines } from './table.ts';
import { stepsATurn, type TurnLimits, takeTurn, warmUp } from './turns.ts';

/** The row that `--json` writes of it is the same. */
export interface LossResult {
  engine: 'arclab';
  loss: LossName;
  backend: BackendName;
  batch: number;
  msPerStep: number;
  /** Of ArcFace's step: the middle of the rounds, in each of which every loss took a turn. */
  share: number;
  /** What it should be at most; null where it is held to nothing. */
  mostShare: number | null;
}

const MEASURE: LossName = 'arcface';

/** A loss that is a curve alone differs from ArcFace in its table only; one with a term beside it has more to compute. */
const MOST_SHARE = 1.05;

/** @param open an engine in a realm of its own  @returns a result for every loss, in the order of the registry */
export async function compareLosses(
  backend: BackendName,
  batch: number,
  open: (spec: EngineSpec) => Promise<Session>,
  { rounds, warmUpMs }: TurnLimits,
): Promise<LossResult[]> {
  const session = await open(specOf('arclab', backend, batch));
  try {
    const steps = stepsATurn(await warmUp(session, warmUpMs));
    for (const loss of LOSS_NAMES) await session.run(1, [loss]);
    const times = new Map<LossName, number[]>(LOSS_NAMES.map((loss) => [loss, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [loss, its] of times) its.push(await takeTurn(session, steps, [loss]));
    }
    const measure = times.get(MEASURE) ?? [];
    return [...times].map(([loss, its]) => ({
      engine: 'arclab',
      loss,
      backend,
      batch,
      msPerStep: median(its),
      share: median(its.map((ms, round) => ms / measure[round])),
      mostShare: lossNamed(loss).term ? null : MOST_SHARE,
    }));
  } finally {
    await session.close();
  }
}

/** Headings, then a row for each loss on each backend. */
export function lossLines(results: readonly LossResult[]): string[] {
  const rows = results.map(({ loss, backend, batch, msPerStep, share, mostShare }) => {
    const verdict = mostShare === null ? '' : `, bar ${mostShare}${share <= mostShare ? '' : ': MISSED'}`;
    return [loss, backend, String(batch), figure(msPerStep), `${share.toFixed(3)}${verdict}`];
  });
  return tableLines([['loss', 'backend', 'batch', 'ms a step', `of ${MEASURE}'s`], ...rows], 2);
}
