/** What a confusion matrix says, read off it. */

/** As many classes as a matrix is readable with. */
export const MOST_IN_MATRIX = 16;

export interface Mistake {
  /** Whose pictures. */
  of: number;
  /** Whom they are taken for. */
  as: number;
  count: number;
}

/** The most frequent mistakes, the worst first. @param confusion [c, c] as Metrics.confusion */
export function worstMistakes(confusion: Uint16Array, most: number): Mistake[] {
  const c = Math.sqrt(confusion.length);
  const mistakes: Mistake[] = [];
  confusion.forEach((count, at) => {
    const [of, as] = [Math.floor(at / c), at % c];
    if (count > 0 && of !== as) mistakes.push({ of, as, count });
  });
  return mistakes.sort((a, b) => b.count - a.count).slice(0, most);
}

/** [c] pictures of each class that are taken for anyone. */
export function rowTotals(confusion: Uint16Array): number[] {
  const c = Math.sqrt(confusion.length);
  return Array.from({ length: c }, (_, j) => confusion.subarray(j * c, (j + 1) * c).reduce((sum, n) => sum + n, 0));
}
