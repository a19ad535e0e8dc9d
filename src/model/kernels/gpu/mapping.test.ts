import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mapForReading } from './mapping.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0';
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('GPUMapMode', { READ: 1 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A mapping that waits until it is told how it ends. */
function begin(userAgent: string) {
  let end: { resolve(): void; reject(error: Error): void } = { resolve() {}, reject() {} };
  const mapping = new Promise<void>((resolve, reject) => {
    end = { resolve, reject };
  });
  const submit = vi.fn();
  const device = { queue: { submit }, createCommandEncoder: () => ({ finish: () => 'empty' }) };
  const mapAsync = vi.fn(() => mapping);
  // Only the members that it uses.
  const mapped = mapForReading(device as unknown as GPUDevice, { mapAsync } as unknown as GPUBuffer, 8, userAgent);
  return { end, mapped, submit, mapAsync };
}

it('submits nothing but empty command buffers while Firefox maps, and none once it has', async () => {
  const { end, mapped, submit, mapAsync } = begin(FIREFOX);
  expect(mapAsync).toHaveBeenCalledExactlyOnceWith(1, 0, 8);
  expect(submit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(submit.mock.calls).toEqual(Array.from({ length: 5 }, () => [['empty']]));
  end.resolve();
  await mapped;
  vi.advanceTimersByTime(100);
  expect(submit).toHaveBeenCalledTimes(5);
});

it('ends with a mapping that fails, and says why', async () => {
  const { end, mapped, submit } = begin(FIREFOX);
  end.reject(new Error('device lost'));
  await expect(mapped).rejects.toThrow('device lost');
  expect(vi.getTimerCount()).toBe(0);
  expect(submit).not.toHaveBeenCalled();
});

it('submits nothing in another browser', async () => {
  const { end, mapped, submit } = begin(CHROME);
  vi.advanceTimersByTime(100);
  end.resolve();
  await mapped;
  expect(submit).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
