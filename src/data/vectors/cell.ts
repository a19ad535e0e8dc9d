/** One cell of a table: a number, text or nothing. */

/** Text of a text file or a string of JSON; or a number of JSON. */
export type Cell = string | number;

const MAX_FLOAT32 = 3.4028234663852886e38;
const MISSING = /^(|[-+]?(nan|inf|infinity)|n\/?a|null|none|undefined|-|\?)$/i;
/** Fewer: someone may well be called Na, and a class none. */
const MISSING_LABEL = /^(|nan|NaN|NA|N\/A|null)$/;

/** The number in a cell, or NaN where there is none that a 32-bit float holds. A comma is taken for the decimal mark:
 *  where it separates cells, it cannot be in one. */
export function cellNumber(cell: Cell): number {
  let value = Number(cell);
  if (typeof cell === 'string') {
    if (Number.isNaN(value) && cell.includes(',')) value = Number(cell.replace(',', '.'));
    // Number(' ') is 0.
    if (value === 0 && cell.trim() === '') return Number.NaN;
  }
  return Math.abs(value) <= MAX_FLOAT32 ? value : Number.NaN;
}

export function isNumber(cell: Cell): boolean {
  return !Number.isNaN(cellNumber(cell));
}

/** Nothing, or one of the ways to write that there is nothing. */
export function isMissing(cell: Cell): boolean {
  return typeof cell === 'number' ? !isNumber(cell) : MISSING.test(cell.trim());
}

/** Neither a number nor nothing. */
export function isText(cell: Cell): boolean {
  return !isNumber(cell) && !isMissing(cell);
}

/** A row of nothing: an empty line, or only delimiters. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
}

/** The name of a label: as written, but a whole number without its decimals ("3.00e+00" is "3"). '' for none. */
export function labelOf(cell: Cell): string {
  const text = String(cell).trim();
  if (MISSING_LABEL.test(text)) return '';
  const whole = /^[-+]?\d+[.,]\d*(e[-+]?\d+)?$/i.test(text) ? cellNumber(text) : Number.NaN;
  return Number.isInteger(whole) ? String(whole) : text;
}
