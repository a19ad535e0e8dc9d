/** Label names, and the number of rows that each has. */
import { shortName } from '../../core/shortName.ts';
import { UploadProblem, type VectorNote } from './problems.ts';
import { MAX_LABELS } from './vectorSet.ts';

/** A column of so many different values is no column of labels; no need to read on. */
const MAX_DISTINCT = 20_000;

export interface LabelIndex {
  readonly names: string[];
  /** Its place in `names`, where it is added when it is new. An accented letter is the same as one character or as two
   *  (Unicode NFC), as macOS writes it; shown is what came first, since NFC would also change the ideographs of some names.
   *  @throws UploadProblem when there are far too many */
  place(name: string): number;
}

export function createLabelIndex(file: string): LabelIndex {
  const places = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    place(name) {
      const key = name.normalize('NFC');
      const known = places.get(key);
      if (known !== undefined) return known;
      if (names.length === MAX_DISTINCT) {
        throw new UploadProblem(file, { code: 'too-many-labels', found: MAX_DISTINCT, max: MAX_LABELS });
      }
      places.set(copyOf(key), names.length);
      return names.push(copyOf(name)) - 1;
    },
  };
}

/** A slice of a text keeps all of the text in memory; a copy does not. */
function copyOf(text: string): string {
  return Array.from(text).join('');
}

export interface LabelChoice {
  /** In natural order. */
  readonly labelNames: string[];
  /** New label of each old one, −1 for one that is left out. */
  readonly newLabel: Int32Array;
  readonly notes: VectorNote[];
}

/** At most 64 labels, those with most rows; the earlier of two with as many.
 *  @param labels [n] places in `names`
 *  @throws UploadProblem when there is one label, or when some of the 64 would have a single row */
export function chooseLabels(file: string, names: readonly string[], labels: Int32Array): LabelChoice {
  const counts = new Int32Array(names.length);
  for (const label of labels) counts[label]++;
  const byCount = Array.from(names.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
  const present = byCount.filter((label) => counts[label] > 0);
  if (present.length === 0) throw new UploadProblem(file, { code: 'no-rows' });
  if (present.length === 1) throw new UploadProblem(file, { code: 'one-label', label: shortName(names[present[0]]) });
  const kept = present.slice(0, MAX_LABELS);
  const notes: VectorNote[] = [];
  if (kept.length < present.length) {
    const found = present.length;
    if (counts[kept[MAX_LABELS - 1]] < 2) {
      throw new UploadProblem(file, { code: 'too-many-labels', found, max: MAX_LABELS });
    }
    const rowsDropped = present.slice(MAX_LABELS).reduce((sum, label) => sum + counts[label], 0);
    notes.push({ code: 'labels-dropped', found, kept: kept.length, rowsDropped });
  }
  // One language for all readers: a label's number must not depend on the browser's.
  const { compare } = new Intl.Collator('en', { numeric: true });
  kept.sort((a, b) => compare(names[a], names[b]) || a - b);
  const newLabel = new Int32Array(names.length).fill(-1);
  for (const [place, label] of kept.entries()) newLabel[label] = place;
  return { labelNames: kept.map((label) => names[label]), newLabel, notes };
}
