/** Every word about a run: its buttons, its state, and looking back at it. */
import type { HistoryEvent } from '../../../core/history/history.ts';

export interface RunCatalogue {
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
    /** Where too much was moved to name it. */
    againChanged: string;
    againHint: string;
    /** Beside a circle that other numbers have been chosen for since. */
    trainedWith: (what: string) => string;
    /** Trains the networks on from where they stand. */
    goOn: string;
    goOnHint: string;
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
    /** Others on the page train first. */
    waiting: string;
    paused: string;
    /** Nothing is trained: 2-D vectors as they are. */
    still: string;
    /** What a whole run came to, each circle's gap; and whether knobs were moved on the way. */
    finished: (results: readonly { name: string; gap: string }[], isMoved: boolean) => string;
    /** Knobs were moved since: the pull is another, the dots are not. */
    moved: string;
    failed: string;
  };
}
