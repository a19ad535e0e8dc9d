/** How fast a run really goes: steps and images a second by the clock, reading back and drawing included, from the snapshots
 *  of the last seconds. The time is a parameter, in milliseconds. */
import type { Snapshot } from '../../core/snapshot.ts';

/** Snapshots older than this no longer count, but for the latest two. */
const WINDOW_MS = 2000;

interface Seen {
  atMs: number;
  step: number;
  images: number;
}

interface PaceMeter {
  saw(atMs: number, snapshot: Pick<Snapshot, 'step' | 'images'>): void;
  /** null before two snapshots. */
  read(): { stepsPerSecond: number; imagesPerSecond: number } | null;
  /** After a pause, which is no part of any pace. */
  forget(): void;
}

export function createPaceMeter(): PaceMeter {
  let seen: Seen[] = [];
  return {
    saw(atMs, { step, images }) {
      const last = seen.at(-1);
      if (last && step < last.step) seen = []; // rewound
      if (last && step === last.step) return; // only looked at again
      seen.push({ atMs, step, images });
      seen = seen.filter((one, i) => one.atMs > atMs - WINDOW_MS || i >= seen.length - 2);
    },
    read() {
      if (seen.length < 2) return null;
      const [first, last] = [seen[0], seen[seen.length - 1]];
      const seconds = (last.atMs - first.atMs) / 1000;
      if (!(seconds > 0)) return null;
      return {
        stepsPerSecond: (last.step - first.step) / seconds,
        imagesPerSecond: (last.images - first.images) / seconds,
      };
    },
    forget() {
      seen = [];
    },
  };
}
