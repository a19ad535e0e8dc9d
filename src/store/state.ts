/** Everything the page knows, and everything it can do. The views read LabState and call Lab; nothing else is shared.
 *  Per-frame values (snapshot) are read by subscription, never through a React re-render. */
import type { StoreApi } from 'zustand/vanilla';
import type { Knobs, Setup } from '../core/experiment.ts';
import type { History, Moment } from '../core/history/history.ts';
import type { LessonName } from '../core/lessons/lessons.ts';
import type { CurveFault } from '../core/losses/drawnCurve.ts';
import type { Metrics, Move, Snapshot } from '../core/snapshot.ts';
import type { SymbolId } from '../core/symbols.ts';
import type { BackendReport } from '../model/backend.ts';
import type { UploadFile, UploadPicture, Weights } from '../train/client.ts';
import type { Failure, KernelReport, Picture, Speed } from '../train/messages.ts';
import type { Edit, UploadCommand, UploadState, UploadSummary } from '../train/uploads/messages.ts';
import type { InstrumentName } from './instruments.ts';
import type { KeptAngles } from './keptAngles.ts';
import type { OpenSet, Visitor } from './openSet.ts';
import type { Charts } from './series.ts';

/** How the reader looks at the run; no choice here touches training. */
export interface View {
  /** How many circles: both runs side by side, one of them, 'auto', as many of the two as the window has room for, or a wall of
   *  six runs. */
  panes: 'auto' | 1 | 2 | 6;
  /** The lane that stands alone where there is one circle; on a wall, the one whose knobs are at hand. */
  shownLane: number;
  /** One s for both lanes. */
  isScaleLinked: boolean;
  /** 'circle': every feature pushed to the arc, as in Figure 3. 'plane': the raw 2-D embedding, where norms show. */
  projection: 'circle' | 'plane';
  language: 'en' | 'ja';
  theme: 'auto' | 'light' | 'dark';
  /** Most steps a second; null is as fast as the machine goes. */
  stepsPerSecond: number | null;
  /** The instruments that are shown, the newest last. */
  instruments: readonly InstrumentName[];
  /** The lesson that these choices began as; null outside of one. */
  lesson: LessonName | null;
  /** The step of the guided tour, from 1; null outside of it. */
  tour: number | null;
  /** The step that a link asks to run to, until the reader goes on in another way; null where none is asked for. */
  until: number | null;
  /** Names of controls that this page does not show: a teacher's link or an embed hides what it does not need. */
  hide: readonly string[];
}

/** All that a reader can choose, and so all that the address keeps. */
export interface Choices {
  setup: Setup;
  /** One lane's each: what is compared, then the main run, then those that a wall adds. */
  knobs: readonly Knobs[];
  view: View;
}

/** Something the reader should be told that stopped nothing. `code` is its identity: 'address.m' is the address's m. */
export interface Notice {
  code: string;
  /** What was got, as it was written. */
  detail: string;
  /** What is used instead, where the choices do not say it. */
  used?: string;
  /** Of a text that is no curve. */
  fault?: CurveFault;
}

/** Who is on the circle, the same for a whole run. */
export interface People {
  /** [n] of the training samples, each 0 … identities − 1. */
  readonly labels: Uint8Array;
  readonly heldOutCount: number;
  readonly identities: number;
  /** What they are called; null where they are nobody. */
  readonly names: readonly string[] | null;
  /** One each; none where samples are vectors. */
  readonly portraits: readonly Picture[];
  /** The row of the reader's table that each sample is, from 0; null where samples are images. */
  readonly rows: Uint32Array | null;
  /** Shown as they are; nothing is trained. */
  readonly isStill: boolean;
  /** The reader's own data as they were when the run began; null for other data, and while that is not known. */
  readonly upload: UploadSummary | null;
}

/** Files of the reader's own, and whose they are. */
export type UploadedFiles = Omit<Extract<UploadCommand, { type: 'upload' }>, 'type'>;

/** 'unsupported': this browser lacks what the page cannot do without; `detail` names it. Nothing was started. */
export type LabFailure = Failure | { code: 'unsupported'; detail: string };

/** What a run left behind when another began from the same start. */
export interface Ghost {
  readonly knobs: Knobs;
  readonly metrics: Metrics;
}

/** One of the runs. */
export interface Lane {
  readonly knobs: Knobs;
  readonly snapshot: Snapshot | null;
  /** What it was trained with, from its start to the newest snapshot. */
  readonly moves: readonly Move[];
  readonly series: Charts;
  /** Of the same start: what was drawn when the run was taken back. */
  readonly past: readonly Charts[];
  readonly angles: KeptAngles;
  readonly ghost: Ghost | null;
}

/** The part of a lane that belongs to one step. */
export type ShownLane = Pick<Lane, 'knobs' | 'snapshot'>;

/** A lane as a still shows it, its charts as far as they had come. */
export type HeldLane = Pick<Lane, 'knobs' | 'snapshot' | 'series' | 'past'>;

/** A past step that the reader looks at. */
export interface LookBack {
  readonly moment: Moment;
  /** The lanes as they were then, but for the knobs that the reader has moved since he began to look back. */
  readonly lanes: readonly ShownLane[];
  /** One lane's knobs each when he began. */
  readonly since: readonly Knobs[];
}

export interface LabState extends Omit<Choices, 'knobs'> {
  /** What is compared, the main run, and those that a wall adds; every snapshot is of the same step. */
  lanes: readonly Lane[];
  /** The run so far, for looking back. */
  history: History;
  /** null: the newest picture is shown, as it comes. */
  lookBack: LookBack | null;
  /** The lanes as they stood, shown in place of the newest picture while a run trains, for who wants no motion (stills.ts). */
  held: readonly HeldLane[] | null;
  /** loading: no picture yet. ready: step 0 or later is shown. failed: see `failure`. */
  phase: 'loading' | 'ready' | 'failed';
  /** The reader wants training to go on; while loading, it will start as soon as it can. */
  isPlaying: boolean;
  /** It does not yet, since others on the page train. */
  isWaiting: boolean;
  /** Training images drawn so far. */
  progress: { drawn: number; total: number };
  /** Kernels being compiled for the GPU; null when none are. */
  preparing: { done: number; total: number } | null;
  backend: BackendReport | null;
  /** Whose kernels train; known with the backend. */
  kernels: KernelReport | null;
  /** null until drawn. */
  people: People | null;
  /** The reader's own data; null until asked for. It outlives runs. */
  upload: UploadState | null;
  /** How fast the run trains, as measured; 0 ms before the first step. */
  speed: Speed;
  failure: LabFailure | null;
  /** What was wrong with the address or a message, as codes the views put into words. */
  notices: readonly Notice[];
  /** null while nobody of them was asked for. */
  openSet: OpenSet | null;
  visitor: Visitor | null;
  /** The training sample under the pointer or keyboard focus, and the one held in place by a click. */
  hovered: number | null;
  pinned: number | null;
  /** The identity that is pointed at, in a circle or a table: it is singled out wherever it stands. */
  singled: number | null;
  /** The symbol of the formulas that is lit wherever it stands: in a text beside the lab, on its sliders, in its circles. */
  lit: SymbolId | null;
}

/** A zustand store with subscribeWithSelector, its two ways of listening written out. */
export type LabStore = Omit<StoreApi<LabState>, 'subscribe'> & {
  subscribe: {
    (listener: (state: LabState, previous: LabState) => void): () => void;
    <S>(
      select: (state: LabState) => S,
      listener: (selected: S, previous: S) => void,
      options?: { equalityFn?: (a: S, b: S) => boolean; fireImmediately?: boolean },
    ): () => void;
  };
};

export interface Lab {
  readonly store: LabStore;
  /** Merges; restarts the run. */
  setSetup(change: Partial<Setup>): void;
  /** Merges; acts on the next step, of one lane for its own knobs (loss, m, an unlinked s), of all for the others.
   *  @param lane the main one when absent */
  setKnobs(change: Partial<Knobs>, lane?: number): void;
  /** Every knob of every lane at once, as an address brings them. @param knobs of as many lanes as there are */
  setAllKnobs(knobs: readonly Knobs[]): void;
  /** Merges. A wall opens with a run from its start; where it closes, the pair goes on as it is. */
  setView(change: Partial<View>): void;
  /** This, and a step, follow the run again. */
  play(): void;
  /** Goes on up to a step. */
  playTo(step: number): void;
  pause(): void;
  step(): void;
  rewind(): void;
  /** From the same start with the knobs as they are now; what is shown stays behind as ghosts. */
  runAgain(): void;
  /** From the start up to a step, as a link asks for. */
  runTo(step: number): void;
  /** Shows the kept step nearest to this one; the newest, or null, follows the run again. Training goes on underneath. */
  lookAt(step: number | null): void;
  /** Shows the kept step before or after the one that is shown. */
  lookBeside(direction: -1 | 1): void;
  /** Takes the run back to the step that is shown, or to the last before it that was kept whole, and plays on from there: with
   *  the knobs of then, and what was moved while looking back. What it had come to stays behind as ghosts. */
  goOnFromHere(): void;
  /** A new seed: other people, other initial weights. */
  reseed(): void;
  hover(sample: number | null): void;
  pin(sample: number | null): void;
  single(identity: number | null): void;
  light(symbol: SymbolId | null): void;
  /** Starts over after a failure, with what the reader had chosen. */
  retry(): void;
  /** Replaces the notices, e.g. after another address was read. */
  notify(notices: readonly Notice[]): void;
  dismissNotice(code: string): void;
  /** One training sample's picture, side × side px. */
  picture(sample: number, side: number): Promise<Picture>;
  /** One lane's network as it stands. */
  weights(lane: number): Promise<Weights>;
  /** Looks for the reader's own data where they were kept. */
  openUpload(): void;
  uploadFiles(files: UploadedFiles): void;
  /** Uploads drawn people to try it with. */
  uploadExample(): void;
  cancelUpload(): void;
  editUpload(edit: Edit): void;
  /** One photo of the upload: its crop, or the whole of what can be cropped. */
  uploadPicture(photo: string, isWhole: boolean): Promise<UploadPicture>;
  exportUpload(): Promise<UploadFile>;
  exampleFile(kind: 'photos' | 'vectors'): Promise<UploadFile>;
  /** Erases the reader's own data; a run on them ends, and the drawn faces come back. */
  forgetUpload(): void;
  /** Starts a run on the reader's own data as they are now, and plays it where there is something to train. */
  trainOnUpload(network: Setup['network']): void;
  /** Puts the first photo of some files on the circles, or the next stranger, or nobody. */
  visit(who: UploadedFiles['files'] | 'stranger' | null): void;
  dispose(): void;
}
