/** Serves any number of labs on one device: each has a connection of its own, and they take turns. What fails in one lab
 *  leaves the others alone; what fails on the device is told to all. One backend runs at a time: a lab gets the one it
 *  asks for unless another trains already, whose it then shares. */
import type { Setup } from '../core/experiment.ts';
import type { BackendReport } from '../model/backend.ts';
import { Connection, type ConnectionEnvironment } from './connection.ts';
import type { Failure } from './messages.ts';
import { detailOf } from './openRun.ts';
import { isFetchFailure } from './uploads/fetchFailure.ts';

/** What a host needs from outside; `Port` is a MessagePort where there is one. */
export interface HostEnvironment
  extends Pick<
    ConnectionEnvironment,
    'now' | 'breathe' | 'openSource' | 'startBackend' | 'proveKernels' | 'pool' | 'pauseUploads' | 'openUploads'
  > {
  /** Calls back when messages have been looked for. */
  schedule(tick: () => void): void;
  after(ms: number, tick: () => void): void;
  /** Why the device was lost, now or soon; null when it was not. */
  deviceLost(): Promise<string | null>;
}

export type HostPort = Pick<MessagePort, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

export class Host {
  readonly #environment: HostEnvironment;
  readonly #connections = new Set<Connection>();
  /** What was started last, and for which wish. */
  #started: { preference: Setup['backend']; report: BackendReport } | null = null;
  #isAwake = false;
  #isWorking = false;

  constructor(environment: HostEnvironment) {
    this.#environment = environment;
  }

  /** One more lab. */
  connect(port: HostPort): void {
    const connection: Connection = new Connection({
      ...this.#environment,
      startBackend: (preference) => this.#startBackend(preference, connection),
      post: (message, transfer = []) => port.postMessage(message, transfer),
      wake: () => this.#wake(),
      explain: (error) => this.#explain(error),
      onClose: () => {
        port.onmessage = null;
        port.close();
        this.#connections.delete(connection);
        void connection.dispose();
      },
    });
    this.#connections.add(connection);
    port.onmessage = ({ data }) => connection.receive(data);
  }

  /** Tells every lab of what ends them all. */
  async failAll(failure: Failure): Promise<void> {
    await Promise.all([...this.#connections].map((connection) => connection.fail(failure)));
  }

  async #startBackend(preference: Setup['backend'], asking: Connection): Promise<BackendReport> {
    const isInUse = [...this.#connections].some((other) => other !== asking && other.isRunning);
    if (!isInUse || !this.#started) {
      const report = await this.#environment.startBackend(preference);
      this.#started = { preference, report };
      return report;
    }
    const { report } = this.#started;
    if (preference === this.#started.preference) return report;
    return { ...report, reason: preference === report.backend ? 'chosen' : 'shared', detail: '' };
  }

  #wake(): void {
    if (this.#isAwake) return;
    this.#isAwake = true;
    if (!this.#isWorking) this.#environment.schedule(() => void this.#tick());
  }

  async #tick(): Promise<void> {
    this.#isAwake = false;
    this.#isWorking = true;
    let soonest: number | null = null;
    for (const connection of [...this.#connections]) {
      const wait = await connection.turn();
      if (wait !== null) soonest = Math.min(soonest ?? wait, wait);
    }
    this.#isWorking = false;
    if (this.#isAwake || soonest === 0) {
      this.#isAwake = true;
      this.#environment.schedule(() => void this.#tick());
    } else if (soonest !== null) this.#environment.after(soonest, () => this.#wake());
  }

  /** What an error means. On a device that was lost, whatever was under way fails before the loss itself is told. */
  async #explain(error: unknown): Promise<Failure> {
    const lost = await this.#environment.deviceLost();
    if (lost !== null) return { code: 'device-lost', detail: lost };
    return { code: isFetchFailure(error) ? 'unfetched' : 'worker-died', detail: detailOf(error) };
  }
}
