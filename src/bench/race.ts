/** One heat: every engine's losses are checked first, each is warmed up and counted, and then they are timed in turn, round
 *  after round, so that whatever else the machine does slows all of them alike. */

import { median } from '../core/spread.ts';
import { firstLosses, LOSS_TOLERANCE, lossErrorOf } from './agreement.ts';
import { callsPerStep } from './callsPerStep.ts';
import type { Session } from './engines/session.ts';
import { type EngineSpec, nameOf, specOf } from './engines/spec.ts';
import type { Heat } from './heats.ts';
import type { Result } from './result.ts';

/** Wasm is at full speed after this many steps; an engine that is slower than that is warm enough after so long. */
const WARM_UP_STEPS = 30;
const WARM_UP_MS = { wasm: 8000, other: 3000 };

/** How long an engine trains before it is the next one's turn, where a step is shorter. */
const TURN_MS = 700;
const FEWEST_ROUNDS = 3;
const IDLE_READS = 9;

/** A submission may span steps: they are counted over so many, where these are not too slow. */
const COUNTED_STEPS = { quick: 8, slow: 2 };
const SLOW_STEP_MS = 300;

export interface RaceLimits {
  rounds: number;
  /** No round is begun after this long, once there are enough of them, ms. */
  ms: number;
}

interface Entrant {
  session: Session;
  result: Result;
  /** A first guess, from the warm-up. */
  msPerStep: number;
  timings: number[];
}

/** @param open an engine in a realm of its own  @param reference losses of the first steps at this batch
 *  @param log told of each engine that is not timed, and why
 *  @returns one result for each engine of the heat, in its order */
export async function race(
  { backend, batch, engines }: Heat,
  open: (spec: EngineSpec) => Promise<Session>,
  reference: readonly number[],
  limits: RaceLimits,
  log: (line: string) => void,
): Promise<Result[]> {
  const results = engines.map((engine) => emptyResult(specOf(engine, engine === 'pytorch' ? 'cpu' : backend, batch)));
  const entrants: Entrant[] = [];
  const attempt = async (result: Result, action: () => Promise<void>) => {
    if (result.failure !== null) return;
    try {
      await action();
    } catch (error) {
      result.failure = error instanceof Error ? error.message.split('\n')[0] : String(error);
    }
    if (result.failure !== null) log(`${nameOf(result.spec)}: ${result.failure}`);
  };
  const everyone = async (action: (entrant: Entrant) => Promise<void>) => {
    for (const entrant of entrants) await attempt(entrant.result, () => action(entrant));
  };
  try {
    for (const result of results) {
      await attempt(result, async () => {
        const session = await open(result.spec);
        entrants.push({ session, result, msPerStep: Number.NaN, timings: [] });
        await check(session, result, reference);
      });
    }
    await everyone(prepare);
    const startedAt = performance.now();
    for (let round = 0; round < limits.rounds; round++) {
      if (round >= FEWEST_ROUNDS && performance.now() - startedAt > limits.ms) break;
      await everyone(takeTurn);
    }
    await everyone(conclude);
  } finally {
    for (const { session } of entrants) await session.close();
  }
  return results;
}

async function check(session: Session, result: Result, reference: readonly number[]): Promise<void> {
  const losses = await firstLosses(session);
  result.lossError = lossErrorOf(losses, reference);
  if (result.lossError > LOSS_TOLERANCE) {
    result.failure = `not timed: its first losses are ${losses.join(', ')}, the reference's ${reference.join(', ')}`;
  }
}

/** Warms up, and counts what a step asks of WebGPU: a stretch of steps less a single one, so that the read-back at the end
 *  of either is left out. */
async function prepare(entrant: Entrant): Promise<void> {
  const { session, result } = entrant;
  const startedAt = performance.now();
  const longestMs = result.spec.backend === 'wasm' ? WARM_UP_MS.wasm : WARM_UP_MS.other;
  let lap = await session.run(1);
  let steps = 1;
  while (steps < WARM_UP_STEPS && performance.now() - startedAt < longestMs) {
    lap = await session.run(Math.min(WARM_UP_STEPS - steps, stepsATurn(lap.ms / lap.steps)));
    steps += lap.steps;
  }
  entrant.msPerStep = lap.ms / lap.steps;
  if (lap.calls) {
    const counted = entrant.msPerStep > SLOW_STEP_MS ? COUNTED_STEPS.slow : COUNTED_STEPS.quick;
    await session.run(1 + counted); // whose read-back is of a size that may be new
    result.callsPerStep = callsPerStep(await session.run(1), await session.run(1 + counted));
  }
}

async function takeTurn({ session, msPerStep, timings }: Entrant): Promise<void> {
  const { ms, steps } = await session.run(stepsATurn(msPerStep));
  timings.push(ms / steps);
}

function stepsATurn(msPerStep: number): number {
  return Math.max(1, Math.round(TURN_MS / msPerStep));
}

async function conclude({ session, result, timings }: Entrant): Promise<void> {
  result.msPerStep = {
    median: median(timings),
    least: Math.min(...timings),
    most: Math.max(...timings),
    rounds: timings.length,
  };
  result.bytes = await session.bytes();
  if (result.spec.engine !== 'arclab') return;
  const reads: number[] = [];
  while (reads.length < IDLE_READS) reads.push((await session.run(0)).ms);
  result.readBackMs = median(reads);
}

function emptyResult(spec: EngineSpec): Result {
  return { spec, failure: null, msPerStep: null, callsPerStep: null, lossError: null, bytes: null, readBackMs: null };
}
