/** From the rows of a file to its set: what each reader does once it has numbers. */
import { type Random, randomStream } from '../../core/random.ts';
import { chooseLabels, type LabelIndex } from './labels.ts';
import { type RowProblem, UploadProblem, type VectorNote } from './problems.ts';
import { MAX_ROWS, type VectorReading } from './vectorSet.ts';

/** Rows as a reader leaves them. */
export interface RawRows {
  readonly file: string;
  readonly dimensions: number;
  /** Rows in use. */
  readonly count: number;
  readonly index: LabelIndex;
  /** [count …] places in the index; −1 for a row that is to be left out. */
  readonly labels: Int32Array;
  /** [count …, dimensions]. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly notes: readonly VectorNote[];
}

/** At most so much of a buffer may be unused before its numbers are copied into a shorter one. */
const MAX_UNUSED = 1 / 8;

/** The set that rows make. In place: the values are moved, and copied only when much of their buffer is unused.
 *  @throws UploadProblem when no rows, one label or far too many labels are left */
export function finishRows(raw: RawRows): VectorReading {
  const { dimensions, values } = raw;
  const good = raw.labels.subarray(0, raw.count).filter((label) => label >= 0);
  const { labelNames, newLabel, notes } = chooseLabels(raw.file, raw.index.names, good);
  const labels = new Uint8Array(raw.count);
  let count = 0;
  for (let row = 0; row < raw.count; row++) {
    const label = raw.labels[row] < 0 ? -1 : newLabel[raw.labels[row]];
    if (label < 0) continue;
    if (row > count) values.copyWithin(count * dimensions, row * dimensions, (row + 1) * dimensions);
    labels[count++] = label;
  }
  const used = count * dimensions;
  const fitting = values.length - used <= used * MAX_UNUSED ? values.subarray(0, used) : values.slice(0, used);
  return {
    set: { kind: 'vectors', name: raw.file, dimensions, labelNames, labels: labels.slice(0, count), values: fitting },
    notes: [...raw.notes, ...notes],
  };
}

/** Counts the rows that cannot be used, and remembers the first of each kind. */
export interface SkippedRows {
  skip(problem: RowProblem): void;
  /** @throws UploadProblem, the first problem, when more rows were skipped than are left */
  notes(file: string, good: number): VectorNote[];
}

export function createSkippedRows(): SkippedRows {
  const kinds = new Map<RowProblem['code'], { first: RowProblem; count: number }>();
  return {
    skip(first) {
      const kind = kinds.get(first.code) ?? { first, count: 0 };
      kind.count++;
      kinds.set(first.code, kind);
    },
    notes(file, good) {
      const skipped = [...kinds.values()];
      const bad = skipped.reduce((sum, { count }) => sum + count, 0);
      if (bad > good) throw new UploadProblem(file, skipped[0].first);
      return skipped.map(({ first, count }) => ({ code: 'rows-skipped', count, first }));
    },
  };
}

/** Says of one row after the other whether to keep it, so that of `total` rows at most 200,000 are, each as likely
 *  (Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S). The choice is the same every time. */
export function rowChooser(total: number, random: Random = randomStream(total)): () => boolean {
  let left = total;
  let needed = Math.min(total, MAX_ROWS);
  return () => {
    if (needed === 0 || random() * left-- >= needed) return false;
    needed--;
    return true;
  };
}
