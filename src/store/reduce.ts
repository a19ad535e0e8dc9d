/** What a report from the worker makes of the state. Pure; commands are lab.ts's. */
import type { Knobs } from '../core/experiment.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { endsConnection } from '../train/client.ts';
import type { Failure, Report } from '../train/messages.ts';
import type { UploadState } from '../train/uploads/messages.ts';
import { EMPTY_SERIES, extendSeries } from './series.ts';
import type { LabState, Lane, People } from './state.ts';

const EMPTY_LANE = {
  movedAt: [],
  snapshot: null,
  series: { loss: EMPTY_SERIES, accuracy: EMPTY_SERIES, minGap90: EMPTY_SERIES },
  ghost: null,
} satisfies Omit<Lane, 'knobs'>;

/** A lane of a run that has not begun. */
export const freshLane = (knobs: Knobs): Lane => ({ ...EMPTY_LANE, knobs });

const EMPTY_RUN = {
  speed: { msPerStep: 0, workers: 1, dispatchesPerStep: null, submitsPerStep: null },
  hovered: null,
  pinned: null,
} satisfies Partial<LabState>;

/** The part of the state that a run starts with: nothing drawn, nothing known. */
export const UNSTARTED = {
  ...EMPTY_RUN,
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
    case 'snapshot':
      // Without people it is a leftover of the run that a new setup has just ended.
      return state.people ? { ...reduceSnapshots(state, report.lanes), speed: report.speed } : {};
    case 'failed':
      return {
        phase: 'failed',
        failure: report.failure,
        isPlaying: false,
        upload: uploadAfter(report.failure, state.upload),
      };
    case 'picture':
    case 'upload-picture':
    case 'upload-file':
      return {};
    case 'upload': {
      // While files are read the set stays as it is, but every report brings a copy of it.
      const kept = report.state.progress && state.upload ? { set: state.upload.set } : {};
      const upload = { ...report.state, ...kept };
      return { upload, people: state.people && withUpload(state.people, { ...state, upload }) };
    }
    default:
      return report satisfies never;
  }
}

/** People of a reader's own data remember which these were, as soon as it is known. */
function withUpload(people: People, { setup, upload }: LabState): People {
  if (setup.data !== 'upload' || people.upload || !upload?.set) return people;
  return { ...people, upload: upload.set };
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

function reduceSnapshots(state: LabState, snapshots: readonly Snapshot[]): Partial<LabState> {
  return {
    phase: state.phase === 'loading' ? 'ready' : state.phase,
    lanes: state.lanes.map((lane, i) => withSnapshot(lane, snapshots[i])),
  };
}

function withSnapshot(lane: Lane, snapshot: Snapshot): Lane {
  const isRewound = snapshot.step < (lane.snapshot?.step ?? 0);
  const { loss, accuracy, minGap90 } = isRewound ? EMPTY_LANE.series : lane.series;
  const first = snapshot.step - snapshot.losses.length + 1;
  const { step, heldOutAccuracy, minGap90: gap } = snapshot.metrics;
  return {
    ...lane,
    snapshot,
    movedAt: isRewound ? [] : lane.movedAt,
    series: {
      loss: extendSeries(
        loss,
        Array.from(snapshot.losses, (_, i) => first + i),
        snapshot.losses,
      ),
      accuracy: extendSeries(accuracy, [step], [heldOutAccuracy]),
      minGap90: extendSeries(minGap90, [step], [gap]),
    },
  };
}
