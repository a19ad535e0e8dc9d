/** Which column of a table is what, found from its first rows. */
import { type Cell, isBlank, isMissing, isNumber, isText } from './cell.ts';
import { UploadProblem } from './problems.ts';
import { MAX_DIMENSIONS, MIN_DIMENSIONS } from './vectorSet.ts';

export interface Layout {
  /** Cells of a row. */
  readonly width: number;
  /** Rows before the data: a header, and titles above it. */
  readonly headerRows: number;
  /** [width] from the header, else numbers from 1. */
  readonly names: readonly string[];
  readonly labelColumn: number;
  readonly valueColumns: readonly number[];
  /** Names of the columns that are neither. */
  readonly ignored: readonly string[];
}

type Row = readonly Cell[];

/** Names of a label column, the surest first. */
const LABEL_NAMES = ['label', 'labels', 'class', 'identity', 'person', 'target', 'species', 'ラベル', 'クラス', '人物'];

/** The layout of a table. The label is the column that the header calls so, else the first column of text, else the first;
 *  the numbers are the other columns at least half of whose cells are numbers.
 *  @param firstRows the first rows of the table, header included
 *  @throws UploadProblem when there are no rows or not 2 … 2,048 columns of numbers */
export function findLayout(file: string, firstRows: readonly Row[]): Layout {
  const filled = firstRows.filter((row) => !isBlank(row));
  const width = commonWidth(filled);
  const rows = filled.filter((row) => !isComment(row, width));
  const headerRows = countHeaderRows(rows);
  const data = rows.slice(headerRows).filter((row) => row.length === width);
  const header = headerOf(rows.slice(0, headerRows), width);
  const share = (column: number, test: (cell: Cell) => boolean) =>
    data.filter((row) => test(row[column])).length / data.length;
  const columns = Array.from({ length: width }, (_, column) => column);
  const textColumn = columns.find((column) => share(column, isText) > 0.5);
  const labelColumn = namedLabel(header) ?? textColumn ?? 0;
  // pandas writes the row index first, under no name.
  const isIndex = (column: number) => column === 0 && header?.[0] === '';
  const valueColumns = columns.filter(
    (column) => column !== labelColumn && !isIndex(column) && share(column, isNumber) >= 0.5,
  );
  const names = columns.map((column) => header?.[column] || String(column + 1));
  const isEmpty = (column: number) => !header?.[column] && data.every((row) => isMissing(row[column]));
  const ignored = columns.filter((c) => c !== labelColumn && !valueColumns.includes(c) && !isEmpty(c));
  if (data.length === 0 && rows.length < 2) throw new UploadProblem(file, { code: 'no-rows' });
  const found = valueColumns.length;
  if (found < MIN_DIMENSIONS) throw new UploadProblem(file, { code: 'too-few-dimensions', found, min: MIN_DIMENSIONS });
  if (found > MAX_DIMENSIONS)
    throw new UploadProblem(file, { code: 'too-many-dimensions', found, max: MAX_DIMENSIONS });
  return { width, headerRows, names, labelColumn, valueColumns, ignored: ignored.map((column) => names[column]) };
}

/** A remark, as NumPy writes it: it starts with # and is not shaped like the rows. */
export function isComment(row: Row, width: number): boolean {
  return row.length !== width && String(row[0]).trimStart().startsWith('#');
}

/** The number of cells that most rows have; of two as frequent, the larger. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => ((next[1] - best[1] || next[0] - best[0]) > 0 ? next : best), [0, 0])[0];
}

function countHeaderRows(rows: readonly Row[]): number {
  const firstData = rows.findIndex((row) => row.some((cell) => isNumber(cell) || isNotANumber(cell)));
  if (firstData < 0) return rows.length;
  return isNumberedHeader(rows[firstData]) ? firstData + 1 : firstData;
}

/** A missing number, where an empty cell would say nothing about the row. */
function isNotANumber(cell: Cell): boolean {
  return isMissing(cell) && String(cell).trim() !== '';
}

/** label, 0, 1, 2 …: columns that were never given names. */
function isNumberedHeader(row: Row): boolean {
  const numbers = row.filter(isNumber).map(Number);
  return namedLabel(row.map(cleanName)) !== undefined && numbers.every((number, i) => number === numbers[0] + i);
}

function headerOf(rows: readonly Row[], width: number): string[] | undefined {
  // R leaves out the name of the row names.
  const row = rows.findLast(({ length }) => length === width || (length === width - 1 && length > 1));
  if (row === undefined) return undefined;
  const names = row.map(cleanName);
  return names.length < width ? ['', ...names] : names;
}

function cleanName(cell: Cell): string {
  return String(cell).replace(/^\s*#/, '').trim();
}

function namedLabel(header: readonly string[] | undefined): number | undefined {
  const names = header?.map((name) => name.toLowerCase()) ?? [];
  // y is the target only where it is not the second coordinate.
  const known = names.includes('x') ? LABEL_NAMES : [...LABEL_NAMES, 'y'];
  const found = known.find((name) => names.includes(name));
  return found === undefined ? undefined : names.indexOf(found);
}
