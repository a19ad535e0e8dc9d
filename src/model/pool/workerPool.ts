/** Workers that train learners for this one, where processor cores are idle: started when first wanted, shared by every
 *  training set that is opened here, kept from one to the next, and ended when none was open for a while. */
import type { KernelReport } from '../kernelReport.ts';
import { type ImageTrainingData, RemoteShare } from './remoteShare.ts';

/** A worker as the pool sees it. */
export interface PoolWorker {
  /** Hands it the other end of a share. */
  connect(port: MessagePort): void;
  end(): void;
}

/** Starts one. @param onDeath called when it ends by itself, or does not start  @throws Error when there can be none */
export type StartWorker = (onDeath: (detail: string) => void) => PoolWorker;

/** A new seed or setup opens the next training set within seconds. */
const KEPT_MS = 10_000;

export class WorkerPool {
  readonly #start: StartWorker;
  readonly #workers = new Map<PoolWorker, Set<RemoteShare>>();
  #most: number;
  #ending: ReturnType<typeof setTimeout> | undefined;

  /** @param cores as many threads train at most, the pool's owner among them */
  constructor(start: StartWorker, cores: number) {
    this.#start = start;
    this.#most = cores - 1;
  }

  /** Starts the workers that so many learners will train in beside this one, so that they are ready sooner. */
  prepare(learners: number): void {
    while (this.#workers.size < Math.min(this.#most, learners - 1)) {
      try {
        this.#add();
      } catch {
        this.#most = this.#workers.size;
      }
    }
    this.#endLater();
  }

  /** Shares of a training set, one in each worker that so many learners can use. None where workers cannot be had, or do
   *  not compute as this one does. @param found what was found of our kernels here */
  async open(data: ImageTrainingData, learners: number, found: KernelReport): Promise<RemoteShare[]> {
    this.prepare(learners);
    const workers = [...this.#workers.keys()].slice(0, Math.min(this.#most, learners - 1));
    const shares = workers.map((worker) => this.#connect(worker, data, found));
    const theirs = await Promise.all(shares.map(({ kernels }) => kernels.catch(() => null)));
    if (theirs.every((kernels) => kernels === found.kernels)) return shares;
    // It would be no better the next time.
    this.#most = 0;
    for (const share of shares) share.dispose();
    this.#endIdle();
    return [];
  }

  /** What the workers hold: their heaps and every share's images. */
  async bytes(): Promise<number> {
    const held = [...this.#workers.values()].map((shares) => Promise.all([...shares].map((share) => share.bytes())));
    return (await Promise.all(held)).reduce(
      (sum, shares) => sum + (shares[0]?.heap ?? 0) + shares.reduce((images, share) => images + share.images, 0),
      0,
    );
  }

  #add(): void {
    const shares = new Set<RemoteShare>();
    const worker = this.#start((detail) => {
      if (!this.#workers.delete(worker)) return;
      worker.end();
      for (const { line } of shares) line.break(new Error(detail));
    });
    this.#workers.set(worker, shares);
  }

  #connect(worker: PoolWorker, data: ImageTrainingData, found: KernelReport): RemoteShare {
    const { port1, port2 } = new MessageChannel();
    worker.connect(port2);
    const shares = this.#workers.get(worker);
    const share: RemoteShare = new RemoteShare(port1, data, found, () => {
      shares?.delete(share);
      this.#endLater();
    });
    shares?.add(share);
    return share;
  }

  #endLater(): void {
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => this.#endIdle(), KEPT_MS);
  }

  #endIdle(): void {
    for (const [worker, shares] of this.#workers) {
      if (shares.size > 0) continue;
      worker.end();
      this.#workers.delete(worker);
    }
  }
}
