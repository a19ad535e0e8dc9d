/** Names as they stand in sentences and on the circle: a reader's own labels can be of any length. */

/** Letters, an ellipsis among them. */
const MOST_LETTERS = 40;
/** UTF-16 units: a single letter can carry any number of accents. */
const MOST_UNITS = 4 * MOST_LETTERS;

const ELLIPSIS = '…';

/** A name of at most 40 letters, cut between two of them, with an ellipsis where that is not all. */
export function shortName(name: string): string {
  if (name.length <= MOST_LETTERS) return name;
  // Long enough to tell whether more follows, and no longer: a label can have megabytes.
  const start = name.slice(0, MOST_UNITS + 1);
  const ends = Array.from(new Intl.Segmenter().segment(start), ({ index, segment }) => index + segment.length);
  if (ends.length <= MOST_LETTERS && name.length <= MOST_UNITS) return name;
  const end = ends.slice(0, MOST_LETTERS - 1).findLast((units) => units < MOST_UNITS) ?? MOST_UNITS;
  return name.slice(0, end) + ELLIPSIS;
}
