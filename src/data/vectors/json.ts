/** Vectors of a JSON file. The forms: rows of a label and numbers, `[["ann", 0.1, 0.2], …]`, with a row of names above them
 *  or not; objects, `[{ "label": "ann", "vector": [0.1, 0.2] }, …]` or `[{ "label": "ann", "v1": 0.1, … }, …]`; vectors by
 *  label, `{ "ann": [[0.1, 0.2], …], … }`; columns, `{ "labels": ["ann", …], "vectors": [[0.1, 0.2], …] }`. */
import type { Cell } from './cell.ts';
import { bytesOf, type ReadOptions, type SourceFile } from './file.ts';
import { UploadProblem } from './problems.ts';
import { createTable } from './table.ts';
import type { VectorReading } from './vectorSet.ts';

/** The bytes, their text and all that it says are in memory at once: measured, six times the file. */
const MAX_JSON_BYTES = 128 << 20;

const SAMPLE_ROWS = 100;

/** @throws UploadProblem when it is too large, no JSON or in none of the forms */
export async function readJson(
  file: SourceFile,
  encoding: string,
  { onProgress, signal }: ReadOptions,
): Promise<VectorReading> {
  if (file.size > MAX_JSON_BYTES) {
    throw new UploadProblem(file.name, { code: 'too-large', bytes: file.size, maxBytes: MAX_JSON_BYTES });
  }
  const text = new TextDecoder(encoding).decode(await bytesOf(file, 0, file.size));
  signal?.throwIfAborted();
  const rows = rowsOf(parse(file, text));
  if (rows === undefined) throw new UploadProblem(file.name, { code: 'json-shape' });
  const table = createTable(file, rows.slice(0, SAMPLE_ROWS).map(cellsOf), rows.length);
  for (const row of rows) table.add(cellsOf(row));
  onProgress?.(file.size, file.size);
  return table.finish();
}

/** A string, or one of the numbers that Python writes and JSON does not have. */
const STRING_OR_NO_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gs;

/** Python writes NaN and Infinity, which are not JSON: nothing is read in their place. In a string they are text. */
function parse(file: SourceFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(STRING_OR_NO_NUMBER, (found) => (found.startsWith('"') ? found : 'null')));
    } catch {
      throw new UploadProblem(file.name, { code: 'json-syntax' });
    }
  }
}

/** A row is made only when it is wanted. */
type LazyRow = () => readonly unknown[];

function rowsOf(root: unknown): LazyRow[] | undefined {
  if (Array.isArray(root)) {
    if (root.every(isArray)) return root.map((row) => () => row);
    return root.every(isObject) ? rowsOfObjects(root) : undefined;
  }
  if (!isObject(root)) return undefined;
  const columns = Object.values(root).filter(isArray);
  const labels = columns.find((column) => !column.some(isArray));
  const vectors = columns.find((column) => column.every(isArray));
  if (columns.length === 2 && labels && vectors?.length === labels.length && labels.length !== 0) {
    return headed(
      vectors,
      labels.map((label, i) => () => [label, ...(vectors[i] as unknown[])]),
    );
  }
  if (!columns.every((column) => column.every(isArray))) return undefined;
  const entries = Object.entries(root).filter((entry): entry is [string, unknown[][]] => isArray(entry[1]));
  return headed(
    entries[0]?.[1] ?? [],
    entries.flatMap(([label, rows]) => rows.map((row) => () => [label, ...row])),
  );
}

function rowsOfObjects(objects: Record<string, unknown>[]): LazyRow[] {
  const keys = Object.keys(objects[0] ?? {});
  const vectorKey = keys.find((key) => isArray(objects[0][key]));
  if (vectorKey === undefined) return [() => keys, ...objects.map((object) => () => keys.map((key) => object[key]))];
  const others = keys.filter((key) => key !== vectorKey);
  const first = objects[0][vectorKey] as unknown[];
  return [
    () => [...others, ...numbered(first)],
    ...objects.map((object) => () => {
      const vector = object[vectorKey];
      return [...others.map((key) => object[key]), ...(isArray(vector) ? vector : [])];
    }),
  ];
}

/** Puts a header above rows of a label and a vector. */
function headed(vectors: unknown[], rows: LazyRow[]): LazyRow[] {
  const first = vectors[0];
  return [() => ['label', ...(isArray(first) ? numbered(first) : [])], ...rows];
}

function numbered(vector: readonly unknown[]): string[] {
  return vector.map((_, i) => `v${i + 1}`);
}

/** What is neither a number nor text says nothing, as an empty cell. */
function cellsOf(row: LazyRow): Cell[] {
  return row().map((cell) => {
    if (typeof cell === 'number' || typeof cell === 'string') return cell;
    return typeof cell === 'boolean' ? String(cell) : '';
  });
}

function isArray(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
