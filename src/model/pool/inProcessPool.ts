/** Test helper: a pool whose workers are none: their inside runs here, behind real ports. */
import { WASM_FILES } from '../wasmFiles.ts';
import type { ToShare } from './messages.ts';
import { startPooledWorker } from './pooledWorker.ts';
import { WorkerPool } from './workerPool.ts';

interface StartedWorker {
  shares: number;
  isEnded: boolean;
  /** Ends by itself: its shares fall silent. */
  die(detail: string): void;
}

/** @param serve what serves a share, by default as a worker does */
export function inProcessPool(cores = 2, serve?: (port: MessagePort) => void) {
  const workers: StartedWorker[] = [];
  const pool = new WorkerPool((onDeath) => {
    const serveShare = serve ?? startPooledWorker(WASM_FILES);
    const ports: MessagePort[] = [];
    const end = () => {
      worker.isEnded = true;
      for (const port of ports) {
        // A worker's memory goes with it.
        const close: ToShare = { order: { type: 'close' } };
        port.onmessage?.({ data: close } as MessageEvent<ToShare>); // data is all that is read
        port.close();
      }
    };
    const worker: StartedWorker = {
      shares: 0,
      isEnded: false,
      die(detail) {
        end();
        onDeath(detail);
      },
    };
    workers.push(worker);
    return {
      connect(port) {
        worker.shares++;
        ports.push(port);
        serveShare(port);
      },
      end,
    };
  }, cores);
  return { pool, workers };
}
