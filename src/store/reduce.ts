/** What a report from the worker makes of the state. Pure; commands are lab.ts's. */
import type { Knobs } from '../core/experiment.ts';
import { cutHistory, EMPTY_HISTORY } from '../core/history/history.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { endsConnection } from '../train/client.ts';
import type { Failure, Report } from '../train/messages.ts';
import type { UploadState } from '../train/uploads/messages.ts';
import { extendHistory } from './extendHistory.ts';
import { keepAngles, NO_ANGLES } from './keptAngles.ts';
import { gainedBy } from './lookBack.ts';
import { addMoves, leaveGhost } from './rerun.ts';
import { EMPTY_CHARTS, extendSeries, takeBack } from './series.ts';
import type { LabState, Lane, Notice, People } from './state.ts';
import { reduceOpenSet, visitorAfter } from './visitor.ts';

const EMPTY_LANE = {
  snapshot: null,
  moves: [],
  series: EMPTY_CHARTS,
  past: [],
  angles: NO_ANGLES,
  ghost: null,
} satisfies Omit<Lane, 'knobs'>;

/** A branch began at an earlier step than was asked for. */
const EARLIER = 'branch.earlier';

/** A lane of a run that has not begun. */
export const freshLane = (knobs: Knobs): Lane => ({ ...EMPTY_LANE, knobs });

const EMPTY_RUN = {
  history: EMPTY_HISTORY,
  lookBack: null,
  held: null,
  speed: { msPerStep: 0, workers: 1, dispatchesPerStep: null, submitsPerStep: null },
  openSet: null,
  hovered: null,
  pinned: null,
  singled: null,
} satisfies Partial<LabState>;

/** The part of the state that a run starts with: nothing drawn, nothing known. */
export const UNSTARTED = {
  ...EMPTY_RUN,
  isWaiting: false,
  phase: 'loading',
  preparing: null,
  progress: { drawn: 0, total: 0 },
  people: null,
  failure: null,
} satisfies Partial<LabState>;

/** The fields that a report changes. */
export function reduceReport(state: LabState, report: Report): Partial<LabState> {
  switch (report.type) {
    case 'backend':
      return { backend: report.backend, kernels: report.kernels, preparing: null };
    case 'preparing':
      return { preparing: { done: report.done, total: report.total } };
    case 'progress':
      return { progress: { drawn: report.drawn, total: report.total } };
    case 'dataset': {
      const { type: _, ...people } = report;
      const identities = 1 + report.labels.reduce((most, label) => Math.max(most, label), 0);
      const isPlaying = state.isPlaying && !report.isStill;
      return {
        ...EMPTY_RUN,
        lanes: state.lanes.map(({ knobs }) => freshLane(knobs)),
        isPlaying,
        people: withUpload({ ...people, identities, upload: null }, state),
      };
    }
    case 'ready':
      return {};
    case 'playing':
      // While loading, isPlaying is what the reader asked for and the worker cannot know yet.
      return state.phase === 'loading' ? {} : { isPlaying: report.isPlaying };
    case 'waiting':
      return { isWaiting: report.isWaiting };
    case 'snapshot':
      // Without people it is a leftover of the run that a new setup has just ended.
      return state.people ? { ...reduceSnapshots(state, report.lanes, state.people), speed: report.speed } : {};
    case 'branched':
      return reduceBranch(state, report);
    case 'branch-refused':
      return { notices: told(state, 'branch.untrained', report.asked, report.trained) };
    case 'failed':
      return { ...reduceEnd(state, report.failure), phase: 'failed', failure: report.failure, isPlaying: false };
    case 'moved':
      return reduceEnd(state, { code: 'worker-died', detail: '' });
    case 'unseen':
    case 'open-set':
    case 'upload-visitor':
      return reduceOpenSet(state, report);
    case 'picture':
    case 'weights':
    case 'upload-picture':
    case 'upload-file':
      return {};
    case 'upload': {
      // While files are read the set stays as it is, but every report brings a copy of it.
      const kept = report.state.progress && state.upload ? { set: state.upload.set } : {};
      const upload = { ...report.state, ...kept };
      const visitor = visitorAfter(
        state.visitor,
        upload.troubles.find(({ about }) => about === 'fetch' || about === 'worker'),
      );
      return { upload, visitor, people: state.people && withUpload(state.people, { ...state, upload }) };
    }
    default:
      return report satisfies never;
  }
}

/** A worker that may not even be made, e.g. in a frame of another origin. */
export function notStarted(error: unknown): Partial<LabState> {
  return { phase: 'failed', failure: { code: 'worker-died', detail: String(error) } };
}

/** People of a reader's own data remember which these were, as soon as it is known. */
function withUpload(people: People, { setup, upload }: LabState): People {
  if (setup.data !== 'upload' || people.upload || !upload?.set) return people;
  return { ...people, upload: upload.set };
}

/** What goes with the worker, or with the run, whatever becomes of the lab. */
function reduceEnd({ upload, visitor }: LabState, failure: Failure): Partial<LabState> {
  const { detail } = failure;
  return { upload: uploadAfter(failure, upload), visitor: visitorAfter(visitor, { about: 'worker', detail }) };
}

/** What is left of the reader's own data when the worker goes: what was kept on the device, which the next one finds. */
function uploadAfter(failure: Failure, upload: UploadState | null): UploadState | null {
  if (!upload || !endsConnection(failure)) return upload;
  const isHarmed = upload.progress !== null || (upload.set !== null && !upload.isKept);
  return {
    set: upload.isKept ? upload.set : null,
    isKept: upload.isKept,
    progress: null,
    troubles: isHarmed ? [...upload.troubles, { about: 'worker', detail: failure.detail }] : upload.troubles,
  };
}

/** The knobs of then, with what was moved while looking back; what the run had come to stays behind. */
function reduceBranch(
  state: LabState,
  { asked, step, lanes: all }: Extract<Report, { type: 'branched' }>,
): Partial<LabState> {
  const { lanes, history, lookBack, notices } = state;
  const now = lanes.map((lane) => lane.knobs);
  const then = all.slice(0, now.length); // it may have been a wall
  const knobs = lookBack ? gainedBy(lookBack, now, then) : then;
  return {
    lanes: lanes.map((lane, i) => ({ ...leaveGhost(lane), knobs: knobs[i] })),
    history: addMoves(cutHistory(history, step), step, then, knobs),
    notices: step === asked ? withoutCode(notices, EARLIER) : told(state, EARLIER, asked, step),
  };
}

const withoutCode = (notices: readonly Notice[], code: string) => notices.filter((notice) => notice.code !== code);

/** The notices with one more, in the place of its like. */
function told({ notices }: LabState, code: string, asked: number, used: number): Notice[] {
  return [...withoutCode(notices, code), { code, detail: String(asked), used: String(used) }];
}

function reduceSnapshots(state: LabState, snapshots: readonly Snapshot[], { labels }: People): Partial<LabState> {
  const [{ step }] = snapshots;
  const isTakenBack = step < (state.lanes[0].snapshot?.step ?? 0);
  const before = isTakenBack ? { ...state, lanes: state.lanes.map((lane) => takeLaneBack(lane, step)) } : state;
  const isStillAhead = state.lookBack !== null && step > state.lookBack.moment.step;
  return {
    phase: state.phase === 'loading' ? 'ready' : state.phase,
    lanes: before.lanes.map((lane, i) => withSnapshot(lane, snapshots[i], labels)),
    history: extendHistory(state.history, before.lanes, snapshots),
    lookBack: isStillAhead ? state.lookBack : null,
  };
}

/** A lane at an earlier step: its charts go on from there, and what they showed stays behind. */
function takeLaneBack(lane: Lane, step: number): Lane {
  return { ...lane, ...takeBack(lane, step), moves: lane.moves.filter((move) => move.step < step) };
}

function withSnapshot(lane: Lane, snapshot: Snapshot, labels: Uint8Array): Lane {
  const { loss, accuracy, minGap90 } = lane.series;
  const first = snapshot.step - snapshot.losses.length + 1;
  const { step, heldOutAccuracy, isMixed, minGap90: gap } = snapshot.metrics;
  return {
    ...lane,
    snapshot,
    moves: snapshot.moves.length > 0 ? [...lane.moves, ...snapshot.moves] : lane.moves,
    series: {
      loss: extendSeries(
        loss,
        Array.from(snapshot.losses, (_, i) => first + i),
        snapshot.losses,
      ),
      accuracy: extendSeries(accuracy, [step], [heldOutAccuracy]),
      // Of classes that lie among each other there is none.
      minGap90: extendSeries(minGap90, [step], [isMixed ? Number.NaN : gap]),
    },
    angles: keepAngles(lane.angles, snapshot, labels, lane.knobs.scheduleSteps),
  };
}
