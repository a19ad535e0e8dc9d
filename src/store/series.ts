/** One number over the steps of a run, of bounded length: when it grows too long it is thinned evenly over the steps,
 *  keeping its first and last point and, in each stretch, the lowest and the highest. */

/** Parallel arrays. */
export interface Series {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** What the charts show of a run. */
export interface Charts {
  readonly loss: Series;
  readonly accuracy: Series;
  readonly minGap90: Series;
}

/** A run's, and those of what it has left behind. */
interface Charted {
  series: Charts;
  past: readonly Charts[];
}

/** Most points a series holds: about two for each pixel of the charts' width. */
const SERIES_CAPACITY = 600;

/** Runs whose charts stay when they are taken back; of more, the shortest goes. */
const MOST_PAST = 4;

export const EMPTY_SERIES: Series = { steps: [], values: [] };
export const EMPTY_CHARTS: Charts = { loss: EMPTY_SERIES, accuracy: EMPTY_SERIES, minGap90: EMPTY_SERIES };

/** The series with points added, thinned when longer than `capacity`. Points that are not finite, or not later than
 *  the last, are left out. @param capacity at least 8 */
export function extendSeries(
  series: Series,
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
  capacity: number = SERIES_CAPACITY,
): Series {
  const longer = { steps: [...series.steps], values: [...series.values] };
  for (let i = 0; i < steps.length; i++) {
    const isLater = longer.steps.length === 0 || steps[i] > longer.steps[longer.steps.length - 1];
    if (!isLater || !Number.isFinite(values[i])) continue;
    longer.steps.push(steps[i]);
    longer.values.push(values[i]);
    if (longer.steps.length > capacity) thin(longer, capacity);
  }
  return longer;
}

/** The charts of a run that is taken back to a step: they end there, and what they showed beyond it stays as one more past. */
export function takeBack({ series, past }: Charted, step: number): Charted {
  const { loss, accuracy, minGap90 } = series;
  const cut = { loss: cutSeries(loss, step), accuracy: cutSeries(accuracy, step), minGap90: cutSeries(minGap90, step) };
  if (lastStep(series) <= step) return { series: cut, past };
  const longer = [...past, series];
  if (longer.length <= MOST_PAST) return { series: cut, past: longer };
  const shortest = Math.min(...longer.map(lastStep));
  const leaves = longer.findIndex((charts) => lastStep(charts) === shortest);
  return { series: cut, past: longer.toSpliced(leaves, 1) };
}

function cutSeries({ steps, values }: Series, step: number): Series {
  const after = steps.findIndex((at) => at > step);
  return after < 0 ? { steps, values } : { steps: steps.slice(0, after), values: values.slice(0, after) };
}

function lastStep({ loss, accuracy }: Charts): number {
  return Math.max(loss.steps.at(-1) ?? 0, accuracy.steps.at(-1) ?? 0);
}

/** Cuts the steps into capacity/4 equal stretches and keeps the extremes of each: at most half of the capacity. */
function thin(series: { steps: number[]; values: number[] }, capacity: number): void {
  const { steps, values } = series;
  const last = steps.length - 1;
  const stretches = Math.floor(capacity / 4) - 1;
  const stretchOf = (i: number) =>
    Math.min(stretches - 1, Math.floor((stretches * (steps[i] - steps[0])) / (steps[last] - steps[0])));
  const kept = new Set([0, last]);
  for (let begin = 1; begin < last; ) {
    let lowest = begin;
    let highest = begin;
    let end = begin;
    for (; end < last && stretchOf(end) === stretchOf(begin); end++) {
      if (values[end] < values[lowest]) lowest = end;
      if (values[end] > values[highest]) highest = end;
    }
    kept.add(lowest).add(highest);
    begin = end;
  }
  series.steps = steps.filter((_, i) => kept.has(i));
  series.values = values.filter((_, i) => kept.has(i));
}
