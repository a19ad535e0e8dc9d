/** A set as the text that readVectors reads. */
import type { VectorSet } from './vectorSet.ts';

/** Rows of one piece of text. */
const ROWS_A_PIECE = 1000;

/** label, v1 … vd with a header, as CSV in UTF-8. */
export function toCsv({ dimensions, labelNames, labels, values }: VectorSet): Blob {
  const header = ['label', ...Array.from({ length: dimensions }, (_, i) => `v${i + 1}`)];
  const pieces = [`${header.join(',')}\n`];
  for (let from = 0; from < labels.length; from += ROWS_A_PIECE) {
    const rows: string[] = [];
    for (let row = from; row < Math.min(from + ROWS_A_PIECE, labels.length); row++) {
      const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
      rows.push(`${quoted(labelNames[labels[row]])},${vector.join(',')}\n`);
    }
    pieces.push(rows.join(''));
  }
  return new Blob(pieces, { type: 'text/csv' });
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
