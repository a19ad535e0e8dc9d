/** Where a replay of a run stands: at a steady pace, the whole run in ten seconds and a short one in fewer. Times in
 *  milliseconds; it has no clock of its own. */

const LONGEST_MS = 10_000;
/** Of a run so short that it would be over before it was seen. */
const MS_A_STEP = 50;

/** The step shown after a while, a fraction; `to` or more when the replay is over.
 *  @param from where it began  @param to the newest step */
export function replayedStep(elapsedMs: number, from: number, to: number): number {
  return from + elapsedMs / Math.min(MS_A_STEP, LONGEST_MS / Math.max(1, to));
}
