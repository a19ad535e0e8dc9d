/** When a run may take its next step, and how long its steps take. Times in milliseconds; it has no clock of its own. */

/** Weight of the newest measurement in the shown time a step takes. */
const SMOOTHING = 0.1;

export class Pace {
  /** Most steps a second; null is as fast as the machine goes. */
  stepsPerSecond: number | null = null;
  #lastStepAt = 0;
  #trainingMs = 0;
  #steps = 0;
  #msPerStep = 0;

  /** A run that starts or stops: the next step counts its wait from here. */
  restart(now: number): void {
    this.#lastStepAt = now;
  }

  /** How long until the chosen speed allows a step; 0 or less is now. */
  wait(now: number): number {
    return this.stepsPerSecond === null ? 0 : this.#lastStepAt + 1000 / this.stepsPerSecond - now;
  }

  /** Tells of one step begun and returned from. */
  stepped(from: number, to: number): void {
    this.#lastStepAt = to;
    this.#trainingMs += to - from;
    this.#steps++;
  }

  /** Tells of a wait for the results of the steps so far, which is when a GPU does the work. @returns ms a step, smoothed */
  readBack(waitedMs: number): number {
    if (this.#steps > 0) {
      const latest = (this.#trainingMs + waitedMs) / this.#steps;
      this.#msPerStep = this.#msPerStep === 0 ? latest : this.#msPerStep + SMOOTHING * (latest - this.#msPerStep);
      this.forget();
    }
    return this.#msPerStep;
  }

  /** Drops what was measured since the last read-back. */
  forget(): void {
    this.#steps = 0;
    this.#trainingMs = 0;
  }
}
