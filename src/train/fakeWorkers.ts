/** Test helper: workers that only record, and the ends of the ports that they were given. */
import type { Command, FromHost, Report, ToHost } from './messages.ts';
import { createWorkerLink } from './workerLink.ts';

/** One lab as its worker sees it. */
export interface FakeConnection {
  readonly port: MessagePort;
  readonly received: ToHost[];
  readonly commands: Command[];
  /** @param session as the newest command's when absent */
  say(report: Report, session?: number | null): void;
}

class FakeWorker extends EventTarget {
  readonly connections: FakeConnection[] = [];
  pings = 0;
  isTerminated = false;

  postMessage(message: { type: string }, [port]: MessagePort[] = []): void {
    if (message.type === 'ping') this.pings++;
    else this.connections.push(listenTo(port));
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: { type: 'ping' } }));
  }
  /** Its script did not arrive. */
  stayAway(): void {
    this.dispatchEvent(new Event('error'));
  }
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function listenTo(port: MessagePort): FakeConnection {
  const received: ToHost[] = [];
  port.onmessage = ({ data }: MessageEvent<ToHost>) => void received.push(data);
  return {
    port,
    received,
    get commands() {
      return received.map(({ command }) => command);
    },
    say(report, session = received.at(-1)?.session ?? 0) {
      port.postMessage({ session, report } satisfies FromHost);
    },
  };
}

/** @returns makes workers, and those it has made */
export function fakeWorkers() {
  const workers: FakeWorker[] = [];
  const createWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker; // a link uses these four members only
  };
  return { createWorker, workers };
}

export function fakeLink() {
  const { createWorker, workers } = fakeWorkers();
  return { link: createWorkerLink(createWorker), workers };
}

/** Messages of Node's ports arrive some turns later. */
export async function delivered(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}
