/** A session with a clock: plays, pauses, steps, rewinds, branches. Training takes a short slice, then looks for messages;
 *  it never waits for a frame, and the page never waits for it. */
import { type Dataset, isStill } from '../core/dataset.ts';
import { Checkpoints } from './checkpoints.ts';
import { drawAndTell } from './drawing.ts';
import type { Report, RunCommand } from './messages.ts';
import { OpenSet } from './openSet.ts';
import { Pace } from './pace.ts';
import { answerPicture } from './picture.ts';
import { Presenter } from './presenter.ts';
import type { Session, SessionState } from './session.ts';

/** What a run needs from outside. Times in milliseconds. */
export interface RunEnvironment {
  post(report: Report, transfer?: Transferable[]): void;
  now(): number;
}

/** Longest time spent training before looking for messages. */
const SLICE_MS = 12;
/** Training images drawn, and embeddings looked at again, in each idle slice. */
const IMAGES_A_SLICE = 64;
const REFRESHED_A_SLICE = 300;

/** One session from its step 0 on; `work` does the next slice of whatever there is to do. */
export class Run {
  readonly #environment: RunEnvironment;
  readonly #dataset: Dataset;
  readonly #isStill: boolean;
  readonly #session: Session;
  readonly #checkpoints: Checkpoints;
  readonly #presenter: Presenter;
  readonly #pace = new Pace();
  #isPlaying = false;
  /** Where it is to stop; null is the end of the schedule. */
  #until: number | null = null;
  /** The slice before this one, which a GPU may still be at. */
  #before: Promise<void> = Promise.resolve();
  /** Training samples whose embedding is up to date; below `available`, an idle slice refreshes some. */
  #refreshed = 0;

  /** Shows step 0 with the samples drawn so far. */
  static async begin(dataset: Dataset, session: Session, environment: RunEnvironment): Promise<Run> {
    const run = new Run(dataset, session, await session.save(), environment);
    await run.#begin();
    return run;
  }

  private constructor(dataset: Dataset, session: Session, start: SessionState, environment: RunEnvironment) {
    this.#environment = environment;
    this.#dataset = dataset;
    this.#isStill = isStill(dataset.source);
    this.#session = session;
    this.#checkpoints = new Checkpoints(session, start);
    this.#presenter = new Presenter(session, new OpenSet(dataset, session, environment), environment);
  }

  async obey(command: RunCommand): Promise<void> {
    await this.#presenter.shown();
    switch (command.type) {
      case 'knobs':
        this.#session.set(command.lanes);
        if (this.#session.step > 0) return;
        this.#checkpoints.keepStart();
        // A fresh run shows at once what its first step will use.
        return void (await this.#presenter.show(this.#pace.msPerStep));
      case 'play':
        this.#until = command.until ?? null;
        return this.#setPlaying(!this.#isStill);
      case 'pause':
        return this.#setPlaying(false);
      case 'step':
        this.#setPlaying(false);
        return this.#stepOnce();
      case 'rewind':
        this.#setPlaying(false);
        return this.#checkpoints.restoreStart().then(() => this.#begin());
      case 'branch':
        return this.#branch(command.step);
      case 'keep':
        return this.#before.then(() => this.#session.keep(command.lanes));
      case 'speed':
        this.#pace.stepsPerSecond = command.stepsPerSecond;
        return;
      case 'picture':
        return answerPicture(this.#dataset.source, command, this.#environment.post);
      case 'weights':
        return this.#tellWeights(command);
      case 'open-set':
        return this.#presenter.openSet.obey(command);
      default:
        throw new Error(`command ${JSON.stringify(command satisfies never)}`);
    }
  }

  /** Does one slice. @returns how long to wait for the next, ms; null when there is nothing left to do */
  async work(): Promise<number | null> {
    if (this.#isPlaying) return this.#trainSlice();
    const { available, source } = this.#dataset;
    const stale = available - this.#refreshed;
    const isDrawn = available === source.trainCount;
    if (stale >= REFRESHED_A_SLICE || (isDrawn && stale > 0)) {
      await this.#refreshSlice(Math.min(REFRESHED_A_SLICE, stale));
      return 0;
    }
    if (isDrawn) return null;
    drawAndTell(this.#dataset, available + IMAGES_A_SLICE, this.#environment);
    return 0;
  }

  /** Frees what it holds; nothing may be asked of it after. */
  async dispose(): Promise<void> {
    this.#isPlaying = false;
    await Promise.allSettled([this.#presenter.shown(), this.#before]);
    this.#session.dispose();
  }

  /** Shows a run at its step 0: the samples there are, wherever chance puts them. */
  async #begin(): Promise<void> {
    this.#pace.forget();
    this.#refreshed = 0;
    await this.#session.refresh(0, this.#dataset.available);
    this.#refreshed = this.#dataset.available;
    await this.#presenter.present(0);
  }

  /** A step that is not trained yet changes nothing. */
  async #branch(asked: number): Promise<void> {
    const kept = await this.#checkpoints.restore(asked);
    if (!kept) return this.#environment.post({ type: 'branch-refused', asked, trained: this.#session.step });
    this.#setPlaying(false);
    this.#refreshed = 0;
    await this.#presenter.judge();
    this.#environment.post({ type: 'branched', asked, step: kept.state.step, lanes: kept.knobs });
    await this.#presenter.show(this.#pace.msPerStep);
  }

  /** A lane that has ended has none. */
  async #tellWeights({ id, lane }: Extract<RunCommand, { type: 'weights' }>): Promise<void> {
    const state = await this.#session.lanes[lane]?.save();
    if (!state) return;
    const { parameters, statistics } = state.learner;
    this.#environment.post({ type: 'weights', id, step: this.#session.step, parameters, statistics });
  }

  #setPlaying(isPlaying: boolean): void {
    if (this.#isPlaying === isPlaying) return;
    this.#isPlaying = isPlaying;
    this.#environment.post({ type: 'playing', isPlaying });
    if (!isPlaying) this.#refreshed = 0;
    this.#pace.restart(this.#environment.now());
  }

  /** Begins the steps of one slice while a GPU may be at those of the one before; so it is never idle, and never has more
   *  to do than two slices, between which it can also draw the page. */
  async #trainSlice(): Promise<number> {
    const { now } = this.#environment;
    const wait = this.#pace.wait(now());
    if (wait > 0) return wait;
    const startedAt = now();
    let steps = 0;
    let drawingMs = 0;
    do {
      drawingMs += drawAndTell(this.#dataset, this.#session.samplesNeeded, this.#environment);
      this.#session.train();
      this.#pace.stepped(now());
      steps++;
    } while (
      steps < this.#pace.stepsAtOnce &&
      now() - startedAt < SLICE_MS &&
      this.#pace.wait(now()) <= 0 &&
      !this.#checkpoints.isDue &&
      !this.#isAtEnd
    );
    await this.#before;
    this.#before = this.#session.settle();
    this.#before.catch(() => {}); // told when it is waited for
    this.#pace.took(now() - startedAt - drawingMs, steps, SLICE_MS);
    if (this.#checkpoints.isDue) await this.#presenter.shown().then(() => this.#checkpoints.keep());
    if (this.#isAtEnd) await this.#finish();
    else if (this.#presenter.isDue) {
      await this.#presenter.showMeanwhile(this.#pace.msPerStep, () => this.#setPlaying(false));
    }
    return 0;
  }

  /** The schedule ends a run, or what was asked for does: it is judged at its very last step. Played again, it trains on
   *  without an end. */
  async #finish(): Promise<void> {
    await this.#presenter.shown();
    await this.#presenter.present(this.#pace.msPerStep);
    this.#setPlaying(false);
  }

  get #isAtEnd(): boolean {
    return this.#session.step === (this.#until ?? this.#session.lanes[0].knobs.scheduleSteps);
  }

  async #refreshSlice(count: number): Promise<void> {
    await this.#session.refresh(this.#refreshed, count);
    this.#refreshed += count;
    const isDone = this.#refreshed === this.#dataset.available;
    if (isDone && !this.#presenter.isJudged) await this.#presenter.judge();
    if (isDone || this.#presenter.isDue) await this.#presenter.show(this.#pace.msPerStep);
  }

  async #stepOnce(): Promise<void> {
    if (this.#isStill) return;
    drawAndTell(this.#dataset, this.#session.samplesNeeded, this.#environment);
    this.#session.train();
    if (this.#checkpoints.isDue) await this.#checkpoints.keep();
    await this.#presenter.present(this.#pace.msPerStep);
    this.#refreshed = 0;
  }
}
