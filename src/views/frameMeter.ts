/** How long the page's own drawing takes and how far apart its frames come, over the last two seconds. It measures while
 *  somebody looks and costs nothing otherwise. Times are parameters, in milliseconds. */

/** What is remembered. */
const WINDOW_MS = 2000;

export interface Spread {
  median: number;
  worst: number;
}

export interface FrameMeter {
  /** Whether anybody looks; the drawing asks this before it takes the time. */
  isOn: boolean;
  /** A frame was drawn. */
  drew(atMs: number, workMs: number): void;
  /** The browser showed a frame, drawn on or not. */
  ticked(atMs: number): void;
  /** null where nothing was drawn, or no two frames came, in the last two seconds. */
  read(nowMs: number): { work: Spread | null; interval: Spread | null };
  /** Begins to look, or ends it and forgets everything. */
  turn(isOn: boolean): void;
}

interface Measured {
  atMs: number;
  ms: number;
}

export function createFrameMeter(): FrameMeter {
  let works: Measured[] = [];
  let intervals: Measured[] = [];
  let tickedMs = Number.NaN;
  const recent = (measured: Measured[], nowMs: number) => measured.filter(({ atMs }) => atMs > nowMs - WINDOW_MS);
  const meter: FrameMeter = {
    isOn: false,
    drew(atMs, workMs) {
      works.push({ atMs, ms: workMs });
    },
    ticked(atMs) {
      if (!Number.isNaN(tickedMs)) intervals.push({ atMs, ms: atMs - tickedMs });
      tickedMs = atMs;
    },
    read(nowMs) {
      works = recent(works, nowMs);
      intervals = recent(intervals, nowMs);
      return { work: spreadOf(works), interval: spreadOf(intervals) };
    },
    turn(isOn) {
      meter.isOn = isOn;
      works = [];
      intervals = [];
      tickedMs = Number.NaN;
    },
  };
  return meter;
}

function spreadOf(measured: readonly Measured[]): Spread | null {
  if (measured.length === 0) return null;
  const sorted = measured.map(({ ms }) => ms).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted[sorted.length - 1] };
}
