import { afterEach, expect, it, vi } from 'vitest';
import { startClassicWorker } from './classicWorker.ts';

const BASE = 'https://example.org/lab/';

/** @param answer what the browser makes of the start */
function browserThat(answer: (worker: FakeWorker) => void) {
  const started: FakeWorker[] = [];
  vi.stubGlobal(
    'Worker',
    class extends FakeWorker {
      constructor(address: string) {
        super(address);
        started.push(this);
        queueMicrotask(() => answer(this));
      }
    },
  );
  return started;
}

class FakeWorker {
  onmessage: ((event: object) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  isEnded = false;
  readonly told: unknown[] = [];
  readonly address: string;
  constructor(address: string) {
    this.address = address;
  }
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a worker that answers is given, and was told where the script and its binaries are', async () => {
  const [worker, started] = await withStart((its) => its.onmessage?.({}));
  expect(worker).toBe(started);
  expect(started.told).toEqual([{ type: 'ping' }]);
  const source = decodeURIComponent(started.address.replace('data:text/javascript,', ''));
  expect(source).toBe(`self.arclabBase="${BASE}";importScripts("${BASE}training-worker.js")`);
});

it('a refusal is an error, whether it says why, says nothing, is thrown or never comes', async () => {
  const [started] = [browserThat((its) => its.onerror?.({ message: 'NetworkError' }))];
  await expect(startClassicWorker(BASE)).rejects.toThrow('NetworkError');
  expect(started[0].isEnded).toBe(true);
  browserThat((its) => its.onerror?.({}));
  await expect(startClassicWorker(BASE)).rejects.toThrow('refused');
  vi.stubGlobal('Worker', () => {
    throw new Error('SecurityError');
  });
  await expect(startClassicWorker(BASE)).rejects.toThrow();
  vi.useFakeTimers();
  browserThat(() => {});
  const silent = expect(startClassicWorker(BASE)).rejects.toThrow('does not answer');
  await vi.runAllTimersAsync();
  await silent;
});

async function withStart(answer: (worker: FakeWorker) => void) {
  const started = browserThat(answer);
  return [await startClassicWorker(BASE), started[0]] as const;
}
