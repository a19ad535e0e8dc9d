/** The training worker: a Host with this realm's clock, backends and ports; or, for the worker that started it, one of the
 *  workers in which lanes train. The first message tells. It adapts; it decides nothing. */
import * as v from 'valibot';
import { openSource } from '../data/source.ts';
import { startBackend } from '../model/backend.ts';
import { deviceLostWithin, onDeviceLost } from '../model/gpuDevice.ts';
import { proveKernels } from '../model/kernelTrust.ts';
import { startPooledWorker } from '../model/pool/pooledWorker.ts';
import { WASM_FILES } from '../model/wasmFiles.ts';
import { Host } from './host.ts';
import { type ToWorker, toWorkerSchema } from './messages.ts';
import { createTrainingPool } from './trainingPool.ts';
import type { UploadService } from './uploads/service.ts';

/** How long after an error the loss of the GPU may be told, ms: a software one finishes its work first. */
const TOLD_WITHIN_MS = 5000;

/** A message channel, since timers are slowed to 4 ms and in hidden pages to a second. */
const ticks = new MessageChannel();
const waiting: (() => void)[] = [];
ticks.port1.onmessage = () => waiting.shift()?.();

function schedule(tick: () => void): void {
  waiting.push(tick);
  ticks.port2.postMessage(null);
}

/** One for each lab that has asked for a reader's own data. */
const uploadServices = new Set<UploadService>();

const host = new Host({
  now: () => performance.now(),
  breathe: () => new Promise(schedule),
  schedule,
  after: (ms, tick) => setTimeout(tick, ms),
  openSource,
  async startBackend(preference) {
    const report = await startBackend(preference, WASM_FILES);
    watchDevice();
    return report;
  },
  proveKernels,
  // Of the kind that this one is: a classic script was started from an address that holds it (classicWorker.ts).
  pool: createTrainingPool(
    () => new Worker(self.location.href, { type: self.location.protocol === 'data:' ? 'classic' : 'module' }),
  ),
  async pauseUploads() {
    const paused = [...uploadServices];
    await Promise.all(paused.map((service) => service.pause()));
    return () => {
      for (const service of paused) service.resume();
    };
  },
  async openUploads(post) {
    const { openUploadService } = await import('./uploads/openService.ts');
    const service = openUploadService(post);
    uploadServices.add(service);
    return {
      obey: (command) => service.obey(command),
      openSource: (setup) => service.openSource(setup),
      dispose() {
        uploadServices.delete(service);
        service.dispose();
      },
    };
  },
  deviceLost: () => deviceLostWithin(TOLD_WITHIN_MS),
});

let endWatch = () => {};

function watchDevice(): void {
  endWatch();
  endWatch = onDeviceLost((detail) => void host.failAll({ code: 'device-lost', detail }));
}

let serveShare: ((port: MessagePort) => void) | null = null;

self.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
  const parsed = v.safeParse(toWorkerSchema, data);
  if (!parsed.success) return;
  const { type: message } = parsed.output;
  switch (message) {
    case 'connect':
      host.connect(ports[0]);
      return;
    case 'join-pool':
      serveShare = startPooledWorker(WASM_FILES);
      return;
    case 'share':
      serveShare?.(ports[0]);
      return;
    case 'ping':
      self.postMessage({ type: 'ping' } satisfies ToWorker);
      return;
    default:
      message satisfies never;
  }
});
