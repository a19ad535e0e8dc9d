/** Test helper: navigator.locks for the frames of one page. */
import type { Locks } from './shared/said.ts';

/** A lock is held until the promise of its holder settles, or its frame goes. */
export class FakeLocks {
  readonly #queues = new Map<string, Waiting[]>();
  readonly #holders = new Map<string, Waiting>();

  get held(): ReadonlySet<string> {
    return new Set(this.#holders.keys());
  }

  /** As one frame has them. */
  of(frame: object): Locks {
    const request = (name: string, ...rest: [LockOptions, Callback] | [Callback]) => {
      const callback = rest.at(-1) as Callback; // by the types above
      const { signal } = rest.length === 2 ? rest[0] : {};
      return new Promise<unknown>((resolve, reject) => {
        const queue = this.#queues.get(name) ?? [];
        this.#queues.set(name, queue);
        const waiting: Waiting = {
          frame,
          async take() {
            resolve(await callback(null));
          },
        };
        queue.push(waiting);
        signal?.addEventListener('abort', () => {
          if (this.#leave(name, waiting)) reject(signal.reason);
        });
        queueMicrotask(() => this.#next(name));
      });
    };
    return { request: request as Locks['request'] }; // the two of its forms that are used
  }

  /** The frame is gone, and told nobody. */
  drop(frame: object): void {
    for (const queue of this.#queues.values())
      queue.splice(0, queue.length, ...queue.filter((its) => its.frame !== frame));
    for (const [name, holder] of [...this.#holders]) if (holder.frame === frame) this.#release(name, holder);
  }

  #leave(name: string, waiting: Waiting): boolean {
    const queue = this.#queues.get(name) ?? [];
    const place = queue.indexOf(waiting);
    if (place >= 0) queue.splice(place, 1);
    return place >= 0; // or it was taken already
  }

  #release(name: string, holder: Waiting): void {
    if (this.#holders.get(name) !== holder) return;
    this.#holders.delete(name);
    this.#next(name);
  }

  #next(name: string): void {
    if (this.#holders.has(name)) return;
    const next = this.#queues.get(name)?.shift();
    if (!next) return;
    this.#holders.set(name, next);
    void next.take().then(() => this.#release(name, next));
  }
}

type Callback = LockGrantedCallback<unknown>;

interface Waiting {
  readonly frame: object;
  take(): Promise<void>;
}
