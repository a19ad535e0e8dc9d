/** What a second lane costs: steps a second of two side by side as a share of one's, and what either holds in memory, the
 *  second copy of the images with it where the second lane has a worker of its own. */
import type { BackendName } from '../core/experiment.ts';
import type { LossName } from '../core/losses/registry.ts';
import { median } from '../core/spread.ts';
import type { Session } from './engines/session.ts';
import { type EngineSpec, specOf } from './engines/spec.ts';
import { figure, tableLines } from './table.ts';
import { stepsATurn, type TurnLimits, takeTurn, warmUp } from './turns.ts';

export interface LanesResult {
  backend: BackendName;
  batch: number;
  /** That the two lanes train in. */
  workers: number;
  /** With one lane and with two. */
  msPerStep: [number, number];
  /** Steps a second of two as a share of those of one: the middle of the rounds, in each of which both took a turn. */
  share: number;
  bytes: [number | null, number | null];
}

/** Two lanes on one thread can be no quicker than half; what they share makes up for what they cost. Two on two cores
 *  share the machine's memory and clock only. */
const LEAST_SHARE = { together: 0.48, apart: 0.8 };

/** Those of the page's two circles, the raced one first. */
const LOSSES: readonly LossName[] = ['arcface', 'norm-softmax'];

/** @param open an engine in a realm of its own */
export async function compareLanes(
  backend: BackendName,
  batch: number,
  open: (spec: EngineSpec) => Promise<Session>,
  { rounds, warmUpMs }: TurnLimits,
): Promise<LanesResult> {
  const sessions: Session[] = [];
  try {
    for (const lanes of [1, 2]) {
      sessions.push(await open({ ...specOf('arclab', backend, batch), losses: LOSSES.slice(0, lanes) }));
    }
    const [one, two] = sessions;
    const steps = stepsATurn(await warmUp(one, warmUpMs));
    await warmUp(two, warmUpMs);
    const { workers } = await two.run(1);
    const times: [number, number][] = [];
    while (times.length < rounds) times.push([await takeTurn(one, steps), await takeTurn(two, steps)]);
    return {
      backend,
      batch,
      workers,
      msPerStep: [median(times.map(([ms]) => ms)), median(times.map(([, ms]) => ms))],
      share: median(times.map(([ofOne, ofTwo]) => ofOne / ofTwo)),
      bytes: [await one.bytes(), await two.bytes()],
    };
  } finally {
    for (const session of sessions) await session.close();
  }
}

/** What `--json` writes of it, beside the rows of the race. */
export interface LanesRow {
  engine: 'arclab';
  backend: BackendName;
  batch: number;
  lanes: 2;
  workers: number;
  msPerStep: number;
  msPerStepOfOne: number;
  /** Steps a second of two as a share of those of one, and the least that it should be. */
  share: number;
  leastShare: number;
  bytes: number | null;
  bytesOfOne: number | null;
}

export function toLanesRow(result: LanesResult): LanesRow {
  const { backend, batch, workers, msPerStep, share, bytes } = result;
  return {
    engine: 'arclab',
    backend,
    batch,
    lanes: 2,
    workers,
    msPerStep: msPerStep[1],
    msPerStepOfOne: msPerStep[0],
    share,
    leastShare: leastShare(result),
    bytes: bytes[1],
    bytesOfOne: bytes[0],
  };
}

/** Headings, then a row for each backend. */
export function lanesLines(results: readonly LanesResult[]): string[] {
  const headings = [
    'two lanes',
    'batch',
    'workers',
    'ms a step of one',
    'of two',
    'steps/s of two to one',
    'MB of one',
    'of two',
  ];
  const megabytes = (bytes: number | null) => figure(bytes === null ? null : bytes / 1e6);
  const rows = results.map((result) => {
    const { backend, batch, workers, msPerStep, share, bytes } = result;
    const least = leastShare(result);
    return [
      backend,
      String(batch),
      String(workers),
      ...msPerStep.map(figure),
      `${share.toFixed(2)}, bar ${least}${share >= least ? '' : ': MISSED'}`,
      ...bytes.map(megabytes),
    ];
  });
  return tableLines([headings, ...rows], 1);
}

function leastShare({ workers }: LanesResult): number {
  return workers > 1 ? LEAST_SHARE.apart : LEAST_SHARE.together;
}
