/** Short ways for the tests to read a file that they make up. */
import type { VectorNote, VectorProblem } from './problems.ts';
import { UploadProblem } from './problems.ts';
import { readVectors } from './read.ts';

type Content = string | Uint8Array<ArrayBuffer>;

export function fileOf(content: Content, name = 'vectors.csv'): File {
  return new File([content], name);
}

/** Labels by name and rows as plain lists, easy to compare. */
export interface PlainReading {
  labels: string[];
  rows: number[][];
  names: readonly string[];
  notes: readonly VectorNote[];
}

export async function read(...contents: Content[]): Promise<PlainReading> {
  const { set, notes } = await readVectors(contents.map((content, i) => fileOf(content, `file${i + 1}`)));
  const { dimensions, labelNames, labels, values } = set;
  return {
    labels: Array.from(labels, (label) => labelNames[label]),
    rows: Array.from(labels, (_, row) => Array.from(values.subarray(row * dimensions, (row + 1) * dimensions))),
    names: labelNames,
    notes,
  };
}

/** What is wrong with files that cannot be read. */
export async function problemOf(...contents: Content[]): Promise<VectorProblem> {
  const outcome: unknown = await read(...contents).catch((error: unknown) => error);
  if (outcome instanceof UploadProblem) return outcome.problem;
  throw outcome instanceof Error ? outcome : new Error('The files can be read.');
}
