/** Trains the map of m and s beside the reader's own run, row by row, and keeps what is done. A state machine over a
 *  training client: it knows no React, no clock and no database. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { cellOf, type MapPlan, type MapRow, type MapRows, planKey, rowKnobs } from '../core/map.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { TrainingClient } from '../train/client.ts';
import type { Failure, Report } from '../train/messages.ts';
import type { MapCache } from './mapCache.ts';

export interface MapState {
  /** What the map is of; null until somebody looks at it. */
  plan: MapPlan | null;
  rows: MapRows;
  /** idle: some or all rows are there, and nothing is trained. */
  phase: 'idle' | 'running' | 'failed';
  /** Another run has the machine. */
  isHeld: boolean;
  /** Steps trained of the row under way. */
  step: number;
  failure: Failure | null;
  /** Why what was trained stays in this page only; null where it is kept. */
  unkept: 'full' | 'none' | null;
}

export interface MapTrainer {
  readonly store: StoreApi<MapState>;
  /** What a map would be of now. One that is being trained goes on as it is.
   *  @param own the reader's own data that it is of; others under the same plan are another map */
  aim(plan: MapPlan, own?: object | null): void;
  /** Trains the rows that are not there yet. */
  start(): void;
  /** The row under way is lost, those before it stay. */
  cancel(): void;
  /** Lets another run have the machine, or takes it back. */
  hold(isHeld: boolean): void;
  /** Nothing that was made of the reader's own data stays. */
  forgetOwn(): void;
  dispose(): void;
}

const NOTHING = { rows: {}, phase: 'idle', step: 0, failure: null, unkept: null } satisfies Partial<MapState>;

export interface MapOptions {
  /** A fresh connection, which the map ends when it is done. */
  connect(): TrainingClient;
  cache: MapCache;
}

export function createMap({ connect, cache }: MapOptions): MapTrainer {
  const store = createStore<MapState>(() => ({ ...NOTHING, plan: null, isHeld: false }));
  const { getState, setState } = store;
  let client: TrainingClient | null = null;
  let own: object | null = null;
  /** Own data that could not be opened a second time. */
  let refused: object | null = null;
  let labels = new Uint8Array();
  let isReady = false;
  /** The row under way. */
  let underWay = 0;

  /** Knobs of the first row that is not there; null where all are. */
  const nextRow = (plan: MapPlan) => {
    const scale = plan.scales.find((its) => !getState().rows[its]);
    if (scale === undefined) return null;
    underWay = scale;
    return rowKnobs(plan, scale);
  };
  const end = (change: Partial<MapState>) => {
    client?.dispose();
    client = null;
    isReady = false;
    setState({ step: 0, ...change });
  };
  const play = () => {
    if (isReady && !getState().isHeld) client?.send({ type: 'play' });
  };
  const begin = (plan: MapPlan) => {
    const lanes = nextRow(plan);
    if (!lanes) return end({ phase: 'idle' });
    setState({ phase: 'running', failure: null });
    try {
      client = connect();
      client.subscribe(hear);
      client.send({ type: 'setup', setup: plan.setup, lanes });
    } catch (error) {
      end({ phase: 'failed', failure: { code: 'worker-died', detail: String(error) } });
    }
  };
  const hear = (report: Report) => {
    switch (report.type) {
      case 'dataset':
        labels = report.labels.slice();
        return;
      case 'ready':
        isReady = true;
        return play();
      case 'playing':
        // A loss that is no number has stopped it; the other lanes have theirs still to go.
        if (!report.isPlaying) play();
        return;
      case 'snapshot':
        return take(report.lanes);
      case 'failed':
        return fail(report.failure);
      case 'moved':
        return goOn();
      default:
    }
  };
  const take = (lanes: readonly Snapshot[]) => {
    const { plan } = getState();
    const [{ step, metrics, trainedWith }] = lanes;
    // The row before may be looked at once more.
    if (!plan || (trainedWith && trainedWith.scale !== underWay)) return;
    const steps = plan.knobs.scheduleSteps;
    if (step < steps || metrics.step < steps) return setState({ step });
    finishRow(
      plan,
      lanes.map((lane) => cellOf(lane, labels)),
    );
  };
  const finishRow = (plan: MapPlan, row: MapRow) => {
    setState({ rows: { ...getState().rows, [underWay]: row }, step: 0 });
    keep(plan);
    const next = nextRow(plan);
    if (!next) return end({ phase: 'idle' });
    client?.send({ type: 'knobs', lanes: next });
    client?.send({ type: 'rewind' });
    play();
  };
  /** Own data are kept where the reader has put them, and nothing of them anywhere else. */
  const keep = (plan: MapPlan) => {
    if (plan.setup.data === 'upload') return;
    cache.save(planKey(plan), getState().rows).then(
      () => setState({ unkept: null }),
      (error: unknown) => setState({ unkept: isFull(error) ? 'full' : 'none' }),
    );
  };
  /** The row under way begins again. */
  const goOn = () => {
    const { plan } = getState();
    end({});
    if (plan) begin(plan);
  };
  const fail = (failure: Failure) => {
    const { plan } = getState();
    end({});
    if (failure.code === 'upload-missing' && plan) {
      refused = own;
      const drawn = ofDrawnFaces(plan);
      show(drawn);
      return begin(drawn);
    }
    setState({ phase: 'failed', failure });
  };
  const show = (plan: MapPlan) => {
    setState({ ...NOTHING, plan });
    if (plan.setup.data === 'upload') return;
    cache.load(planKey(plan)).then(
      (kept) => {
        if (getState().plan === plan) setState({ rows: { ...kept, ...getState().rows } });
      },
      () => {}, // nothing was kept where nothing can be
    );
  };

  return {
    store,
    aim(wanted, its = null) {
      const { plan: shown, phase } = getState();
      if (phase === 'running') return;
      const plan = wanted.setup.data === 'upload' && its === refused ? ofDrawnFaces(wanted) : wanted;
      if (shown && planKey(shown) === planKey(plan) && own === its) return;
      own = its;
      show(plan);
    },
    start() {
      const { plan, phase } = getState();
      if (plan && phase !== 'running') begin(plan);
    },
    cancel() {
      if (getState().phase === 'running') end({ phase: 'idle' });
    },
    hold(isHeld) {
      if (getState().isHeld === isHeld) return;
      setState({ isHeld });
      if (isHeld && isReady) client?.send({ type: 'pause' });
      else play();
    },
    forgetOwn() {
      if (getState().plan?.setup.data === 'upload') end({ ...NOTHING, plan: null });
    },
    dispose: () => end({ phase: 'idle' }),
  };
}

/** Own data that nobody has kept are in the reader's own run, and nothing else can open them. */
function ofDrawnFaces(plan: MapPlan): MapPlan {
  return { ...plan, setup: { ...plan.setup, data: 'faces' } };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
