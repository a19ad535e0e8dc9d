/** Shows a session to the page: snapshots as often as an eye needs them, held-out judgements as often as there is time. */
import type { Metrics } from '../core/snapshot.ts';
import type { Report, Speed } from './messages.ts';
import type { OpenSet } from './openSet.ts';
import type { Session } from './session.ts';

interface PresenterEnvironment {
  post(report: Report, transfer?: Transferable[]): void;
  /** ms */
  now(): number;
}

/** Shortest time between two snapshots. */
const SNAPSHOT_MS = 45;
/** Held-out samples are judged once their last judging took less than this share of the time since. */
const JUDGING_SHARE = 0.1;

export class Presenter {
  readonly openSet: OpenSet;
  readonly #session: Session;
  readonly #environment: PresenterEnvironment;
  #metrics: Metrics[] = [];
  /** The snapshot on its way. */
  #showing: Promise<void> = Promise.resolve();
  #lastSnapshotAt = 0;
  #lastJudgedAt = 0;
  #judgingMs = 0;

  /** @param openSet who is looked at beside each judgement, within its share of the time */
  constructor(session: Session, openSet: OpenSet, environment: PresenterEnvironment) {
    this.#session = session;
    this.openSet = openSet;
    this.#environment = environment;
  }

  get isDue(): boolean {
    return this.#environment.now() - this.#lastSnapshotAt >= SNAPSHOT_MS;
  }

  /** Whether the step that was judged last is the one the session stands at. */
  get isJudged(): boolean {
    return this.#metrics[0]?.step === this.#session.step;
  }

  /** Resolves when no snapshot is on its way. */
  shown(): Promise<void> {
    return this.#showing;
  }

  async judge(): Promise<void> {
    const startedAt = this.#environment.now();
    this.#metrics = await this.#session.measureHeldOut();
    await this.openSet.look();
    this.#lastJudgedAt = this.#environment.now();
    this.#judgingMs = this.#lastJudgedAt - startedAt;
  }

  /** Judges and posts a snapshot.  @returns whether every lane's loss is a number */
  async present(msPerStep: number): Promise<boolean> {
    await this.judge();
    return this.show(msPerStep);
  }

  /** Posts a snapshot. @returns whether every lane's loss is a number */
  async show(msPerStep: number): Promise<boolean> {
    this.#lastSnapshotAt = this.#environment.now();
    const lanes = await this.#session.snapshot(this.#metrics);
    const transfer = lanes.flatMap(({ embeddings, centres, losses }) => [
      embeddings.buffer,
      centres.buffer,
      losses.buffer,
    ]);
    const speed = { msPerStep, workers: this.#session.workers, ...queueOf(this.#session) };
    const isNumber = lanes.every(({ latestLoss }) => latestLoss === null || Number.isFinite(latestLoss));
    this.#environment.post({ type: 'snapshot', lanes, speed }, transfer as ArrayBuffer[]); // none is shared
    return isNumber;
  }

  /** While training goes on: begins a snapshot, and judges when its turn has come.
   *  @param onNotFinite called where a lane's loss is no number */
  async showMeanwhile(msPerStep: number, onNotFinite: () => void): Promise<void> {
    await this.#showing;
    this.#showing = this.show(msPerStep).then((isNumber) => {
      if (!isNumber) onNotFinite();
    });
    this.#showing.catch(() => {}); // told when it is waited for
    if (this.#environment.now() - this.#lastJudgedAt > this.#judgingMs / JUDGING_SHARE) await this.judge();
  }
}

/** What a step of every lane asks of the GPU's queue. */
function queueOf({ lanes }: Session): Pick<Speed, 'dispatchesPerStep' | 'submitsPerStep'> {
  let dispatches = 0;
  let submits = 0;
  for (const { queue } of lanes) {
    if (!queue) return { dispatchesPerStep: null, submitsPerStep: null };
    dispatches += queue.dispatches;
    submits += queue.submits;
  }
  return { dispatchesPerStep: dispatches, submitsPerStep: submits };
}
