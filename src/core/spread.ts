/** What several seeds say together: the middle of their figures, how far these lie apart, and which of two losses is ahead
 *  where both had the same people, start and batches. Plain arithmetic; it knows no run. */

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Of pairs that share a seed. */
export interface Lead {
  /** The middle of first minus second, over the pairs that have both; null where none has. */
  readonly median: number | null;
  /** Pairs in which the first is larger; against none, any is. */
  readonly larger: number;
  readonly count: number;
}

/** The middle of some numbers, or the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** null of no values. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), count: values.length };
}

/** How far the first of each pair is ahead of the second; null of no pairs. @param pairs null stands for a run without a value */
export function leadOf(pairs: readonly (readonly [number | null, number | null])[]): Lead | null {
  if (pairs.length === 0) return null;
  const differences = pairs.flatMap(([a, b]) => (a !== null && b !== null ? [a - b] : []));
  return {
    median: differences.length > 0 ? median(differences) : null,
    larger: pairs.filter(([a, b]) => a !== null && (b === null || a > b)).length,
    count: pairs.length,
  };
}
