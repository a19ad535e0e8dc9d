/** A session's checkpoints: takes it back to its start, or to a state that was kept on the way, with the knobs of then. */
import type { Knobs } from '../core/experiment.ts';
import { type Keyframe, Keyframes } from './keyframes.ts';
import type { Session, SessionState } from './session.ts';

export class Checkpoints {
  readonly #session: Session;
  readonly #start: SessionState;
  readonly #keyframes = new Keyframes();

  /** @param start of the session, which stands there */
  constructor(session: Session, start: SessionState) {
    this.#session = session;
    this.#start = start;
    this.keepStart();
  }

  /** The start with the knobs as they are now; nothing after it. */
  keepStart(): void {
    this.#keyframes.keep({ state: this.#start, knobs: this.#knobs });
  }

  /** Whether the session has come far since it was last kept. */
  get isDue(): boolean {
    return this.#keyframes.isDue(this.#session.step);
  }

  /** Keeps the session as it stands. No step may begin meanwhile. */
  async keep(): Promise<void> {
    this.#keyframes.keep({ state: await this.#session.save(), knobs: this.#knobs });
  }

  /** Back to step 0; the knobs stay as they are. */
  async restoreStart(): Promise<void> {
    await this.#session.restore(this.#start);
    this.keepStart();
  }

  /** Back to the newest state that was kept at or before a step.
   *  @returns that state; null, and nothing is done, where the step is not trained yet */
  async restore(step: number): Promise<Keyframe | null> {
    const keyframe = step <= this.#session.step ? this.#keyframes.at(step) : undefined;
    if (!keyframe) return null;
    this.#session.set(keyframe.knobs);
    await this.#session.restore(keyframe.state);
    this.#keyframes.keep(keyframe);
    return keyframe;
  }

  get #knobs(): Knobs[] {
    return this.#session.lanes.map(({ knobs }) => knobs);
  }
}
