/** How much memory a page and all of its workers hold, once what nothing refers to has been collected. */
import type { CDPSession, Page, Worker } from '@playwright/test';

/** Bytes, over all workers. */
export interface HeldMemory {
  /** Of JavaScript: objects, and the arrays that they own; the page's own among them. */
  heaps: number;
  /** Of tfjs's tensors. */
  tensors: number;
  /** Of GPU buffers that were made and not destroyed. */
  gpuBuffers: number;
}

export interface MemoryMeter {
  measure(): Promise<HeldMemory>;
}

/** A worker's own script gets this before it: GPU memory is counted where it is asked for. */
const COUNT_GPU_BYTES = `
  self.gpuBytes = 0;
  if (self.GPUDevice) {
    const { createBuffer } = GPUDevice.prototype;
    const { destroy } = GPUBuffer.prototype;
    const alive = new WeakSet();
    GPUDevice.prototype.createBuffer = function (descriptor) {
      const buffer = createBuffer.call(this, descriptor);
      alive.add(buffer);
      self.gpuBytes += buffer.size;
      return buffer;
    };
    GPUBuffer.prototype.destroy = function () {
      if (alive.delete(this)) self.gpuBytes -= this.size;
      destroy.call(this);
    };
  }
`;

/** To be called before the page is opened. */
export async function createMemoryMeter(page: Page): Promise<MemoryMeter> {
  await page.route(/assets\/worker\/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: COUNT_GPU_BYTES + (await response.text()) });
  });
  const devtools = await page.context().newCDPSession(page);
  const workers = await reachWorkers(devtools);
  const heapOf = async (send: Send) => {
    // Twice, since arrays go after what owned them.
    for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = (await send('Runtime.getHeapUsage')) as HeapUsage;
    return usedSize + backingStorageSize;
  };
  return {
    async measure() {
      const sends: Send[] = [(method) => devtools.send(method), ...workers()];
      const heaps = await Promise.all(sends.map(heapOf));
      const held = await Promise.all(page.workers().map(heldBy));
      return {
        heaps: sum(heaps),
        tensors: sum(held.map(({ tensors }) => tensors)),
        gpuBuffers: sum(held.map(({ gpuBuffers }) => gpuBuffers)),
      };
    },
  };
}

/** Sends a command without parameters to one realm. */
type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

/** The part of DevTools's answer that is used; Playwright's types are older than the second field. */
interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
}

/** Playwright reaches pages only: the workers' DevTools are spoken to through the page's.
 *  @returns the workers that run at the time of a call */
async function reachWorkers(devtools: CDPSession): Promise<() => Send[]> {
  const sessions = new Set<string>();
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  devtools.on('Target.attachedToTarget', ({ sessionId }) => sessions.add(sessionId));
  devtools.on('Target.detachedFromTarget', ({ sessionId }) => sessions.delete(sessionId));
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sendTo =
    (sessionId: string): Send =>
    (method) => {
      const id = ++lastId;
      const answer = new Promise((settle) => waiting.set(id, settle));
      return devtools
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .then(() => answer);
    };
  return () => [...sessions].map(sendTo);
}

/** What one worker holds outside of its JavaScript heap. tfjs keeps its engine where every copy of itself would look. */
function heldBy(worker: Worker): Promise<Pick<HeldMemory, 'tensors' | 'gpuBuffers'>> {
  return worker.evaluate(() => ({
    tensors: globalThis._tfengine?.memory().numBytes ?? 0,
    gpuBuffers: globalThis.gpuBytes ?? 0,
  }));
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

declare global {
  /** tfjs's own, in a worker that trains. */
  var _tfengine: { memory(): { numBytes: number } } | undefined;
  /** Kept by COUNT_GPU_BYTES. */
  var gpuBytes: number | undefined;
}
