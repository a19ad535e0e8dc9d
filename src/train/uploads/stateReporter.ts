/** What the page is told of the uploads: the set in hand, how far a reading is, and what is wrong. */
import { isFetchFailure } from './fetchFailure.ts';
import type { KeptSet } from './keptSet.ts';
import type { StorageProblem, UploadReport, UploadState, UploadTrouble } from './messages.ts';
import { summaryOf } from './summary.ts';

/** Shortest time between two reports of progress. */
const PROGRESS_MS = 100;

const NOTHING: UploadState = { set: null, isKept: false, progress: null, troubles: [] };

export class StateReporter {
  readonly #post: (report: UploadReport) => void;
  readonly #kept: KeptSet;
  #state = NOTHING;
  #toldAt = 0;

  /** @param kept whose state is told */
  constructor(kept: KeptSet, post: (report: UploadReport) => void) {
    this.#kept = kept;
    this.#post = post;
  }

  /** Takes the set in hand as it is now; the next report tells it. */
  take(troubles: UploadTrouble[]): void {
    const { set, isKept } = this.#kept;
    this.#state = { ...NOTHING, set: set && summaryOf(set), isKept, troubles };
  }

  show(change: Partial<UploadState>): void {
    this.#state = { ...this.#state, ...change };
    this.#post({ type: 'upload', state: this.#state });
  }

  showKept(troubles: UploadTrouble[]): void {
    this.take(troubles);
    this.show({});
  }

  /** Something has begun, and how much there is to do is not known yet. */
  showBegun(): void {
    this.show({ progress: { unit: 'files', done: 0, total: 0 }, troubles: [] });
  }

  /** Tells how far the reading is, now and then. */
  showProgress(progress: UploadState['progress']): void {
    const now = Date.now();
    if (now - this.#toldAt < PROGRESS_MS) return;
    this.#toldAt = now;
    this.show({ progress });
  }

  showError(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    const about = isFetchFailure(error) ? 'fetch' : 'worker';
    this.show({ progress: null, troubles: [...this.#state.troubles, { about, detail }] });
  }
}

export function storageTroubles(problem: StorageProblem | null): UploadTrouble[] {
  return problem ? [{ about: 'storage', problem }] : [];
}
