/** Turns of what is timed against each other, long enough that a clock's tick does not count. */
import type { LossName } from '../core/losses/registry.ts';
import type { Session } from './engines/session.ts';

const TURN_MS = 500;

export interface TurnLimits {
  /** Odd, so that one of them is the middle. */
  rounds: number;
  /** How long a session is warmed up. */
  warmUpMs: number;
}

/** Turns until so much time has passed. @returns milliseconds a step, of the last one */
export async function warmUp(session: Session, warmUpMs: number): Promise<number> {
  const startedAt = performance.now();
  let msPerStep = await takeTurn(session, 1);
  while (performance.now() - startedAt < warmUpMs) msPerStep = await takeTurn(session, stepsATurn(msPerStep));
  return msPerStep;
}

/** @param losses others than the session's own  @returns milliseconds a step */
export async function takeTurn(session: Session, steps: number, losses?: readonly LossName[]): Promise<number> {
  return (await session.run(steps, losses)).ms / steps;
}

export function stepsATurn(msPerStep: number): number {
  return Math.max(1, Math.round(TURN_MS / msPerStep));
}
