/** What a run looked like at its steps so far, within a budget of memory, and what happened on the way. When it grows too
 *  large it is thinned where its steps lie closest, keeping both ends and every step at which something happened. Immutable
 *  plain data. */
import type { Knobs } from '../experiment.ts';
import { recordBytes, type SnapshotRecord } from './record.ts';

/** One step of every lane. */
export interface Moment {
  readonly step: number;
  readonly lanes: readonly {
    readonly record: SnapshotRecord;
    /** Those in force then. */
    readonly knobs: Knobs;
  }[];
}

/** 'loss': another was chosen. 'knob': another knob was moved. 'merged': two class centres came to share one direction. */
export interface HistoryEvent {
  readonly step: number;
  readonly lane: number;
  readonly kind: 'loss' | 'knob' | 'merged';
}

export interface History {
  /** By step, each step once. */
  readonly moments: readonly Moment[];
  /** By step. */
  readonly events: readonly HistoryEvent[];
  readonly bytes: number;
}

export const EMPTY_HISTORY: History = { moments: [], events: [], bytes: 0 };

/** For all lanes of a lab: of two lanes of 12,000 samples, 240 moments, of six 80. What is kept to go on from (keyframes.ts) has the
 *  rest of 64 MB. */
const HISTORY_BYTES = 24e6;

/** More marks than this a timeline cannot show apart, and a slider that is dragged makes one at every step. */
const MOST_EVENTS = 60;

/** The history with one more moment; one of the same step replaces it. @param moment not before the newest */
export function addMoment(history: History, moment: Moment, budget: number = HISTORY_BYTES): History {
  const isSame = history.moments.at(-1)?.step === moment.step;
  const before = isSame ? history.moments.slice(0, -1) : history.moments;
  const moments = [...before, moment];
  return thin({ ...history, moments, bytes: bytesOf(moments) }, budget);
}

/** The history with one more event; the same again at the same step is none. @param event not before the newest */
export function addEvent(history: History, event: HistoryEvent): History {
  const isKnown = history.events.some(
    ({ step, lane, kind }) => step === event.step && lane === event.lane && kind === event.kind,
  );
  if (isKnown) return history;
  const events = [...history.events, event];
  return { ...history, events: events.length > MOST_EVENTS ? events.toSpliced(closest(events), 1) : events };
}

/** A history that is taken back to a step. What happened at that very step came after its picture, and goes too. */
export function cutHistory(history: History, step: number): History {
  const moments = history.moments.filter((moment) => moment.step <= step);
  return { moments, events: history.events.filter((event) => event.step < step), bytes: bytesOf(moments) };
}

/** A history of the first lanes alone. */
export function keepLanesOf(history: History, count: number): History {
  const moments = history.moments.map(({ step, lanes }) => ({ step, lanes: lanes.slice(0, count) }));
  return { moments, events: history.events.filter(({ lane }) => lane < count), bytes: bytesOf(moments) };
}

/** The moment nearest to a step, the earlier of two; null where there is none. */
export function momentAt({ moments }: History, step: number): Moment | null {
  let nearest: Moment | null = null;
  for (const moment of moments) {
    if (!nearest || Math.abs(moment.step - step) < Math.abs(nearest.step - step)) nearest = moment;
  }
  return nearest;
}

/** The moment before (−1) or after (1) a step; null at the end. */
export function momentBeside({ moments }: History, step: number, direction: -1 | 1): Moment | null {
  const beside =
    direction === 1 ? moments.find((moment) => moment.step > step) : moments.findLast((moment) => moment.step < step);
  return beside ?? null;
}

/** The nearest step before (−1) or after (1) one at which something happened; null where there is none. */
export function eventBeside({ events }: History, step: number, direction: -1 | 1): number | null {
  const beside =
    direction === 1 ? events.find((event) => event.step > step) : events.findLast((event) => event.step < step);
  return beside?.step ?? null;
}

function thin(history: History, budget: number): History {
  if (history.bytes <= budget) return history;
  const moments = [...history.moments];
  const eventful = new Set(history.events.map(({ step }) => step));
  let bytes = history.bytes;
  while (bytes > budget && moments.length > 2) {
    const plain = closest(moments, ({ step }) => !eventful.has(step));
    // A budget is a promise: where only events are left, they thin too.
    const [dropped] = moments.splice(plain >= 0 ? plain : closest(moments), 1);
    bytes -= bytesOf([dropped]);
  }
  return { ...history, moments, bytes };
}

/** Which of those between both ends has its neighbours nearest to each other; −1 where none may go. */
function closest<T extends { readonly step: number }>(
  all: readonly T[],
  mayGo: (one: T) => boolean = () => true,
): number {
  let found = -1;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < all.length - 1; i++) {
    const width = all[i + 1].step - all[i - 1].step;
    if (width < narrowest && mayGo(all[i])) [found, narrowest] = [i, width];
  }
  return found;
}

function bytesOf(moments: readonly Moment[]): number {
  let bytes = 0;
  for (const { lanes } of moments) for (const { record } of lanes) bytes += recordBytes(record);
  return bytes;
}
