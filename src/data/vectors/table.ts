/** A table of cells, row by row, to vectors. Holds no cell longer than `add` runs, except new labels. */
import { shortName } from '../../core/shortName.ts';
import { type Cell, cellNumber, isBlank, labelOf } from './cell.ts';
import { makeRoom, type SourceFile } from './file.ts';
import { createLabelIndex } from './labels.ts';
import { findLayout, isComment } from './layout.ts';
import type { VectorNote } from './problems.ts';
import { createSkippedRows, finishRows, rowChooser } from './rows.ts';
import { MAX_ROWS, type VectorReading } from './vectorSet.ts';

export interface Table {
  /** Takes the next row of the file, its first row first. */
  add(cells: readonly Cell[]): void;
  /** @throws UploadProblem when most rows are bad, or too few or too many labels are there */
  finish(): VectorReading;
}

/** @param sample the first rows of the file, from which the columns are told apart
 *  @param maxRows no fewer than the file's rows: memory is taken once, 4 · min(maxRows, 200,000) · dimensions bytes */
export function createTable(file: SourceFile, sample: readonly (readonly Cell[])[], maxRows: number): Table {
  const layout = findLayout(file.name, sample);
  const { width, labelColumn } = layout;
  const names = layout.names.map(shortName);
  const ignored = layout.ignored.map(shortName);
  const columns = Int32Array.from(layout.valueColumns);
  const room = Math.min(maxRows, MAX_ROWS);
  const values = makeRoom(file, room, columns.length);
  const labels = new Int32Array(room);
  const index = createLabelIndex(file.name);
  const skipped = createSkippedRows();
  const isChosen = rowChooser(maxRows - layout.headerRows);
  let headerRows = layout.headerRows;
  let isSampled = false;
  let line = 0;
  let found = 0;
  let count = 0;

  /** Writes a row where the next one goes; says whether all of it is good. */
  const write = (cells: readonly Cell[]): boolean => {
    const label = labelOf(cells[labelColumn]);
    if (label === '') {
      skipped.skip({ code: 'no-label', line });
      return false;
    }
    const start = count * columns.length;
    for (let i = 0; i < columns.length; i++) {
      const value = cellNumber(cells[columns[i]]);
      if (Number.isNaN(value)) {
        const text = shortName(String(cells[columns[i]]).trim());
        skipped.skip({ code: 'not-a-number', line, column: names[columns[i]], text });
        return false;
      }
      values[start + i] = value;
    }
    labels[count] = index.place(label);
    return true;
  };

  return {
    add(cells) {
      line++;
      if (isBlank(cells) || isComment(cells, width)) return;
      if (headerRows > 0) {
        headerRows--;
        return;
      }
      found++;
      if (!isChosen()) {
        isSampled = true;
        return;
      }
      if (cells.length !== width) skipped.skip({ code: 'ragged-row', line, expected: width, found: cells.length });
      else if (write(cells)) count++;
    },
    finish() {
      const notes: VectorNote[] = skipped.notes(file.name, count);
      if (isSampled) notes.unshift({ code: 'rows-sampled', found, kept: count });
      if (ignored.length > 0) notes.unshift({ code: 'columns-ignored', columns: ignored });
      return finishRows({ file: file.name, dimensions: columns.length, count, index, labels, values, notes });
    },
  };
}
