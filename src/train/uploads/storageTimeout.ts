/** A time limit for a storage: a browser's database may stay silent for good, and nothing waits for it for ever. */
import { StorageSilent, type UploadStorage } from './storage.ts';

/** How long the database is waited for, ms. A large set takes its time; once silent, it hardly speaks again. */
const LOAD_MS = 4000;
const SAVE_MS = 60_000;
const SILENT_MS = 1000;

/** @param storage that may not answer  @returns one that always does, if only by StorageSilent */
export function withTimeout(storage: UploadStorage): UploadStorage {
  let isSilent = false;
  const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const wait = isSilent ? SILENT_MS : milliseconds;
      timer = setTimeout(() => {
        isSilent = true;
        reject(new StorageSilent(`The browser's storage did not answer within ${wait} ms. Restart the browser.`));
      }, wait);
    });
    try {
      const answer = await Promise.race([work, silence]);
      isSilent = false;
      return answer;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    save: (set, base) => within(SAVE_MS, storage.save(set, base)),
    load: () => within(LOAD_MS, storage.load()),
    clear: (only) => within(LOAD_MS, storage.clear(only)),
  };
}
