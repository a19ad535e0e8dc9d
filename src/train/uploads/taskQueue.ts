/** Work that is done one piece at a time, in the order asked. What is under way or waits can be cancelled, by a signal. */
export class TaskQueue {
  readonly #fail: (error: unknown) => void;
  #cancel = new AbortController();
  #last: Promise<void> = Promise.resolve();

  /** @param fail hears of work that ended by an error, unless it was cancelled */
  constructor(fail: (error: unknown) => void) {
    this.#fail = fail;
  }

  add(work: (signal: AbortSignal) => Promise<void>): void {
    const { signal } = this.#cancel;
    this.#last = this.#last
      .then(() => work(signal))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#fail(error);
      });
  }

  /** Aborts the signals of all that was added so far; what is added later has a fresh one. */
  cancelAll(): void {
    this.#cancel.abort();
    this.#cancel = new AbortController();
  }

  /** Resolves when everything added so far is done. */
  idle(): Promise<void> {
    return this.#last;
  }
}
