/** A forget that no worker has answered yet: what is to be forgotten is forgotten, even where the worker that was asked to dies before it has. */
import type { UploadCommand, UploadReport } from './messages.ts';

/** Workers that are asked, one after the other died. */
const MOST_WORKERS = 3;

export class PendingForget {
  /** Workers that may still be asked; 0 when nothing is pending. */
  #left = 0;

  /** A command that a worker is given. */
  sent({ type }: { type: string }): void {
    if (type === 'upload-forget' && this.#left === 0) this.#left = MOST_WORKERS;
  }

  /** A report of a worker: one without a set, and without a reading, comes when all is forgotten. */
  heard(report: UploadReport | { type: string }): void {
    if (report.type !== 'upload' || !('state' in report)) return;
    if (report.state.set === null && report.state.progress === null) this.#left = 0;
  }

  /** The worker died. @returns what to ask the next one at once; null when nothing is pending */
  afterDeath(): UploadCommand | null {
    this.#left = Math.max(0, this.#left - 1);
    return this.#left > 0 ? { type: 'upload-forget' } : null;
  }
}
