/** The ends of a page's runs, seed by seed, so that one seed is never the evidence; and runs of the next seeds in a row, on the
 *  circles themselves. In memory only. It knows no React and no clock. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Knobs, RANGES, type Setup } from '../core/experiment.ts';
import { cellOf, type MapCell } from '../core/map.ts';
import { imagesOfEach } from './limits.ts';
import { isFinished, isMoved, trainingKey } from './rerun.ts';
import type { Lab, LabState } from './state.ts';
import { isForgotten } from './uploads.ts';

/** Seeds kept of what is otherwise the same. */
const MOST_SEEDS = 20;

/** One lane of a run at the end of its schedule, all of it trained with the same knobs. */
export interface SeedRun {
  /** Its settings, see keysOf; another lane may have the same. */
  readonly key: string;
  readonly seed: number;
  readonly cell: MapCell;
  /** Its loss was no number; `cell` is as it was then. */
  readonly isBroken: boolean;
  /** The reader's own data that it was trained on; null for other data. */
  readonly own: object | null;
}

export interface SeedsState {
  /** The oldest first. */
  runs: readonly SeedRun[];
  /** Seeds that are run in a row, or were; null once something is touched. */
  row: { done: number; total: number } | null;
}

export interface Seeds {
  readonly store: StoreApi<SeedsState>;
  /** Trains so many seeds that are not kept yet, from the one that is shown on. A pause halts them, and play goes on; a touched
   *  setup or knob ends them. */
  runNext(count: number): void;
  /** Pauses, and runs no more. */
  stop(): void;
}

export function createSeeds(lab: Lab): Seeds {
  const store = createStore<SeedsState>(() => ({ runs: [], row: null }));
  const { getState, setState } = store;
  /** What a row goes on with, or came to its end with, and the seeds that are to come. */
  let course: { setup: Setup; knobs: readonly Knobs[]; ahead: readonly number[] } | null = null;

  const begin = ([seed, ...ahead]: readonly number[]) => {
    course = null;
    const state = lab.store.getState();
    if (seed !== state.setup.seed) lab.setSetup({ seed });
    // What is under way as it should be goes on.
    else if (isFinished(state) || !state.lanes.every((_, lane) => isUntouched(state, lane))) lab.rewind();
    const { setup, lanes } = lab.store.getState();
    course = { setup, knobs: lanes.map(({ knobs }) => knobs), ahead };
    lab.play();
  };
  const end = () => {
    course = null;
    setState({ row: null });
  };
  const follow = (state: LabState) => {
    if (!course) return;
    const { setup, knobs, ahead } = course;
    const isAsBegun = state.setup === setup && state.lanes.length === knobs.length && state.phase !== 'failed';
    if (!isAsBegun || state.lanes.some((lane, i) => lane.knobs !== knobs[i])) return end();
    const { row, runs } = getState();
    if (!row || row.done === row.total || !isRun(runs, state, setup.seed)) return;
    setState({ row: { ...row, done: row.done + 1 } });
    if (ahead.length > 0) begin(ahead);
  };
  const keep = (state: LabState) => {
    const kept = state.lanes.reduce((runs, _, lane) => {
      const run = endOf(state, lane);
      return run ? put(runs, run) : runs;
    }, getState().runs);
    if (kept !== getState().runs) setState({ runs: kept });
  };

  keep(lab.store.getState());
  lab.store.subscribe((state, before) => {
    // A new seed is chosen a moment before the lanes of the old one go.
    if (state.lanes !== before.lanes) keep(state);
    if (state.upload !== before.upload && state.upload && isForgotten(state.upload)) {
      setState({ runs: getState().runs.filter(({ own }) => own === null) });
    }
    follow(state);
  });

  return {
    store,
    runNext(count) {
      const seeds = nextSeeds(getState().runs, lab.store.getState(), count);
      if (seeds.length === 0) return;
      setState({ row: { done: 0, total: seeds.length } });
      begin(seeds);
    },
    stop() {
      end();
      lab.pause();
    },
  };
}

/** What is kept of one lane's settings, of every seed, the oldest first. */
export function runsOf(runs: readonly SeedRun[], key: string, own: object | null): SeedRun[] {
  return runs.filter((run) => run.key === key && run.own === own);
}

/** The settings of each lane: everything that decides its run but the seed, whatever the backend, since backends come to the
 *  same up to their rounding. */
export function keysOf({ setup, lanes }: LabState): string[] {
  const { seed: _, backend: __, ...deciding } = { ...setup, imagesPerIdentity: imagesOfEach(setup) };
  const shared = JSON.stringify(deciding);
  return lanes.map(({ knobs }) => shared + trainingKey(knobs));
}

/** The reader's own data that runs are of, or are about to be; null for other data. */
export function ownOf({ setup, people, upload }: LabState): object | null {
  return setup.data === 'upload' ? (people?.upload ?? upload?.set ?? null) : null;
}

/** Whether there is no more to find out of a seed: every lane is kept, or one has come to where no more is trained. */
function isRun(runs: readonly SeedRun[], state: LabState, seed: number): boolean {
  const found = keysOf(state).map((key) => runsOf(runs, key, ownOf(state)).find((run) => run.seed === seed));
  return found.every((run) => run !== undefined) || found.some((run) => run?.isBroken);
}

function nextSeeds(runs: readonly SeedRun[], state: LabState, count: number): number[] {
  const { min, max } = RANGES.seed;
  const seeds: number[] = [];
  let { seed } = state.setup;
  // At most MOST_SEEDS of each lane are kept, so that it ends.
  while (seeds.length < count) {
    if (!isRun(runs, state, seed)) seeds.push(seed);
    seed = seed === max ? min : seed + 1;
  }
  return seeds;
}

/** The lanes that were changed in the midst of their run, so that no more of it will be kept. */
export function changedLanes({ lanes, history }: Pick<LabState, 'lanes' | 'history'>): number[] {
  return [...lanes.keys()].filter((lane) =>
    history.events.some((event) => event.lane === lane && event.kind !== 'merged'),
  );
}

/** Whether a lane has been trained with the same knobs from its start, which are those it has now. */
function isUntouched(state: LabState, lane: number): boolean {
  return !isMoved(state.lanes[lane]) && !changedLanes(state).includes(lane);
}

/** What is to be kept of a lane; null where its run is not at its end, or was touched on the way. */
function endOf(state: LabState, lane: number): SeedRun | null {
  const { people, setup, lanes } = state;
  const { snapshot, knobs } = lanes[lane];
  if (!snapshot || !people || people.isStill) return null;
  const { step, metrics, latestLoss } = snapshot;
  const isBroken = latestLoss !== null && !Number.isFinite(latestLoss);
  const isAtEnd = step === knobs.scheduleSteps && metrics.step === step;
  if (!isAtEnd && !(isBroken && step < knobs.scheduleSteps)) return null;
  if (!isUntouched(state, lane)) return null; // dearer, and asked of every snapshot otherwise
  const cell = cellOf(snapshot, people.labels);
  return { key: keysOf(state)[lane], seed: setup.seed, cell, isBroken, own: ownOf(state) };
}

/** In place of the same seed's, or after the newest; other data of the reader's own make room. */
function put(runs: readonly SeedRun[], run: SeedRun): readonly SeedRun[] {
  const at = runs.findIndex(({ key, seed, own }) => key === run.key && seed === run.seed && own === run.own);
  if (at >= 0) return runs.with(at, run);
  const valid = runs.filter(({ own }) => own === null || run.own === null || own === run.own);
  const alike = valid.filter(({ key }) => key === run.key);
  return [...valid.filter((its) => alike.length < MOST_SEEDS || its !== alike[0]), run];
}
