/** Labelled vectors in memory, as one file gave them: neither split nor scaled. */
import type { VectorNote } from './problems.ts';

/** Rows kept of one file; of a longer one a random choice. */
export const MAX_ROWS = 200_000;
export const MIN_DIMENSIONS = 2;
export const MAX_DIMENSIONS = 2048;
/** Labels kept of one file; of more the most frequent. */
export const MAX_LABELS = 64;

export interface VectorSet {
  readonly kind: 'vectors';
  /** The file's. */
  readonly name: string;
  readonly dimensions: number;
  /** 2 … 64 names in natural order (2 before 10); a label is an index into them. */
  readonly labelNames: readonly string[];
  /** [n] 0 … labelNames.length − 1. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** [n, dimensions], finite. It may be a view of a slightly longer buffer: go by its byteOffset and length. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** A set and what had to be left out of it. */
export interface VectorReading {
  readonly set: VectorSet;
  readonly notes: readonly VectorNote[];
}
