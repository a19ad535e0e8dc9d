/** Text in columns. */

/** Rows as lines, every column as wide as its widest cell; the first columns to the left, numbers to the right.
 *  @param rows the headings first  @param leftColumns how many columns are words */
export function tableLines(rows: readonly (readonly string[])[], leftColumns: number): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < leftColumns ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

/** Three significant digits, thousands apart; '–' for what is not there. */
export function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return '∞';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
