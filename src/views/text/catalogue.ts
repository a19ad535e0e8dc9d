/** Every word of the page, in one language. A _word_ in sentences that Prose prints is set in italics. The views hold no words of their own; tsc proves each language complete.
 *  Numbers arrive already formatted for the language. */

import type { BackendName, Setup } from '../../core/experiment.ts';
import type { HistoryEvent } from '../../core/history/history.ts';
import type { Guard } from '../../core/losses/arcface.ts';
import type { CurveFault } from '../../core/losses/drawnCurve.ts';
import type { TermKind } from '../../core/losses/loss.ts';
import type { LossName } from '../../core/losses/registry.ts';
import type { BackendReport } from '../../model/backend.ts';
import type { KernelReport } from '../../model/kernelTrust.ts';
import type { LabFailure, View } from '../../store/state.ts';

export interface Catalogue {
  /** What a loss has beside its curve, and what of it the drawn pull leaves out. */
  beside: Record<TermKind, string>;
  triplets: (faces: string, classes: string, triplets: string, ofBatch: string) => string;
  pushing: (triplets: string) => string;
  documentTitle: string;
  title: string;
  subtitle: string;
  view: {
    language: string;
    theme: string;
    themes: Record<View['theme'], string>;
    settings: string;
    projection: string;
    projections: Record<View['projection'], string>;
  };
  run: {
    label: string;
    play: string;
    pause: string;
    step: string;
    rewind: string;
    reseed: string;
    /** The schedule is done: the same start once more. */
    again: string;
    againWith: (change: string) => string;
    againHint: string;
    /** Trains the networks on from where they stand. */
    goOn: string;
    goOnWith: (change: string) => string;
    progress: (step: string, steps: string) => string;
    playHint: string;
    stepHint: string;
    rewindHint: string;
    reseedHint: string;
    speed: string;
    fastest: string;
    stepsPerSecond: (rate: string) => string;
  };
  /** The run so far, to look back at. */
  history: {
    /** Of the range over the steps trained so far. */
    label: string;
    /** Where the range stands when nobody looks back. */
    newest: string;
    lookingBack: (step: string, steps: string) => string;
    /** Beside a circle whose loss or margin was another at that step. */
    atThisStep: (name: string) => string;
    replay: string;
    stopReplay: string;
    backToNow: string;
    goOn: string;
    goOnHint: string;
    /** @param events what happened at the step that is shown */
    sentence: (isPlaying: boolean, events: readonly HistoryEvent['kind'][]) => string;
    /** A step that was not kept whole, and the one that the run went back to instead. */
    earlier: (asked: string, used: string) => string;
    /** A step that there is not yet. */
    untrained: (asked: string, trained: string) => string;
  };
  /** The circles. */
  panes: {
    label: string;
    both: string;
    /** Shows this circle alone. */
    alone: (name: string) => string;
    accuracy: string;
    gap: string;
    overlap: string;
    /** In a gap's place where classes lie among each other. */
    mixed: string;
    /** The run before, behind this one. */
    ghost: (name: string, gap: string) => string;
  };
  wall: {
    /** How many circles, as a choice. */
    auto: string;
    /** The numbers of the loss at hand. */
    atHand: (loss: string) => string;
    /** A run with trained steps gave way to a wall's. */
    afresh: string;
    /** Keys of the address that only a wall has lanes for. */
    beyond: (keys: string) => string;
    /** What the runs of a wall came to: the widest gap, null where none is one, and the narrowest. */
    finished: (
      widest: { name: string; gap: string } | null,
      narrowest: { name: string; gap: string },
      isMoved: boolean,
    ) => string;
  };
  loss: {
    label: string;
    /** Of the switch between the two runs. */
    runs: string;
    /** What each is called, and its logits. */
    of: Record<LossName, { name: string; meaning: string }>;
    /** With its own knobs: 'm = 0.50'. */
    withKnobs: (name: string, values: readonly string[]) => string;
    /** Of the reader's own: on the button that trains with it, and below its circle. */
    drawn: { change: string; from: string; draw: string };
    guard: string;
    guards: Record<Guard, string>;
  };
  margin: {
    /** Of Eq. 4's margins, and of what is none. */
    labels: Record<'m1' | 'm2' | 'm3' | 'weight' | 'term', string>;
    degrees: (value: string) => string;
    spoken: (radians: string, degrees: string) => string;
    room: (spacing: string, room: string) => string;
    verdict: Record<'fits' | 'tight', string>;
    impossible: (spacing: string) => string;
    cure: (symbol: string, value: string) => string;
  };
  scale: { label: string; unused: string; link: string };
  /** Before the value that a ramp is on its way to. */
  inForce: (now: string) => string;
  instruments: { label: string; failed: string };
  lessons: { label: string };
  numbers: {
    label: string;
    loss: string;
    lossUnit: string;
    accuracy: string;
    withMargin: string;
    gap: string;
    gapBetween: (first: string, second: string) => string;
    intra: string;
    centreToMean: string;
    centreInter: string;
    smallestCentreAngle: string;
    tar: string;
    about: string;
    explanations: readonly string[];
  };
  setup: {
    label: string;
    note: string;
    data: string;
    dataNames: Record<Setup['data'], string>;
    /** Opens the panel of the reader's own data. */
    own: string;
    ownCount: (identities: string) => string;
    /** In the panel's place when it cannot be fetched. */
    ownFailed: string;
    identities: string;
    images: string;
    variation: string;
    seed: string;
    /** Why there are fewer pictures of each than were asked for. */
    capped: (each: string, all: string, size: string) => string;
  };
  expert: {
    label: string;
    embeddingNorm: string;
    embeddingNorms: Record<Setup['embeddingNorm'], string>;
    centres: string;
    centresNames: Record<Setup['centres'], string>;
    damping: string;
    dampingNames: { on: string; off: string };
    rate: string;
    batch: string;
    /** Why a step takes fewer pictures than were asked for. */
    wholeBatch: (images: string) => string;
    optimiser: string;
    optimisers: { adam: string; sgd: string };
    schedule: string;
    steps: (count: string) => string;
    warmup: string;
    scaleStart: string;
    scaleRamp: string;
    marginRamp: string;
    ofSchedule: (percent: string) => string;
    none: string;
    backend: string;
    automatic: string;
  };
  backend: {
    names: Record<BackendName, string>;
    reasons: Record<BackendReport['reason'], string>;
    /** @param device '' where the browser does not tell */
    sentence: (name: string, device: string, reason: string) => string;
    /** Our kernels failed their test; `detail` says what was wrong. */
    distrusted: (detail: string) => string;
    starting: string;
  };
  status: {
    step: string;
    epoch: string;
    images: string;
    milliseconds: (value: string) => string;
    starting: string;
    /** Kernels compiled so far. */
    preparing: (done: string, total: string) => string;
    drawing: (drawn: string, total: string) => string;
    untrained: string;
    training: string;
    paused: string;
    /** Nothing is trained: 2-D vectors as they are. */
    still: string;
    /** What a whole run came to, each circle's gap; and whether knobs were moved on the way. */
    finished: (results: readonly { name: string; gap: string }[], isMoved: boolean) => string;
    /** Knobs were moved since: the pull is another, the dots are not. */
    moved: string;
    failed: string;
  };
  performance: {
    label: string;
    hint: string;
    stepsPerSecond: string;
    imagesPerSecond: string;
    step: string;
    dispatches: string;
    submits: string;
    drawing: string;
    interval: string;
    worst: string;
    memory: string;
    device: string;
    /** How many train. */
    workers: string;
    kernels: string;
    kernelNames: Record<KernelReport['kernels'], string>;
    milliseconds: (value: string) => string;
    /** @param copies of the images in memory, one a worker */
    megabytes: (size: string, images: string, copies: number) => string;
    /** @param device '' where the browser does not tell */
    backend: (name: string, device: string) => string;
  };
  failure: {
    sentence: (code: LabFailure['code'], detail: string) => string;
    cure: Record<LabFailure['code'], string>;
    retry: string;
    useFaces: string;
    continueOn: (backend: string) => string;
  };
  notice: {
    label: string;
    range: (key: string, got: string, min: string, max: string, kept: string) => string;
    whole: (key: string, got: string, min: string, max: string, kept: string) => string;
    options: (key: string, got: string, options: string, kept: string) => string;
    curve: (key: string, got: string, fault: CurveFault, kept: string) => string;
    show: (got: string) => string;
    hide: (got: string) => string;
    lesson: (got: string, names: string) => string;
    unknown: (got: string, keys: string) => string;
    dismiss: string;
  };
  caption: {
    /** What stands between two sentences. */
    between: string;
    figure: string;
    dots: Record<View['projection'], string>;
    centres: string;
    wedges: string;
    /** How this run was arranged, by the choices of its Setup. */
    start: (setup: Pick<Setup, 'centres' | 'embeddingNorm' | 'damping'>) => string;
    passing: string;
    /** Where there are more identities than colours. */
    crowd: string;
    paperBefore: string;
    paper: string;
    paperAfter: string;
    faces: string;
    digits: string;
    local: string;
    licences: string;
  };
}
