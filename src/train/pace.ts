/** When a run may take its next step, how many it takes at once, and how long they take. Times in milliseconds; it has no
 *  clock of its own. */

/** Weight of the newest measurement in the shown time a step takes. */
const SMOOTHING = 0.1;
/** Steps begun at once on the fastest machine: more would make the page's turn come late. */
const MOST_AT_ONCE = 64;

export class Pace {
  /** Most steps a second; null is as fast as the machine goes. */
  stepsPerSecond: number | null = null;
  #lastStepAt = 0;
  #msPerStep = 0;
  #stepsAtOnce = 1;

  /** Smoothed; 0 before the first measurement. */
  get msPerStep(): number {
    return this.#msPerStep;
  }

  /** How many steps fill a slice. */
  get stepsAtOnce(): number {
    return this.#stepsAtOnce;
  }

  /** A run that starts or stops: the next step counts its wait from here. */
  restart(now: number): void {
    this.#lastStepAt = now;
  }

  /** How long until the chosen speed allows a step; 0 or less is now. */
  wait(now: number): number {
    return this.stepsPerSecond === null ? 0 : this.#lastStepAt + 1000 / this.stepsPerSecond - now;
  }

  /** Tells of one step begun. */
  stepped(now: number): void {
    this.#lastStepAt = now;
  }

  /** Tells how long a slice of some steps took, with the wait for the one before it, and adapts: the next may have up to
   *  twice as many steps, and as many as fit into `sliceMs`. */
  took(elapsedMs: number, steps: number, sliceMs: number): void {
    const latest = elapsedMs / steps;
    this.#msPerStep = this.#msPerStep === 0 ? latest : this.#msPerStep + SMOOTHING * (latest - this.#msPerStep);
    const fitting = Math.floor(sliceMs / Math.max(latest, 1e-3));
    this.#stepsAtOnce = Math.max(1, Math.min(fitting, 2 * steps, MOST_AT_ONCE));
  }

  /** Drops what was measured. */
  forget(): void {
    this.#msPerStep = 0;
    this.#stepsAtOnce = 1;
  }
}
