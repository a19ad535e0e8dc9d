/** What can be wrong with an uploaded file of vectors, as data. The views make the sentences, in each language. Lines and
 *  items count from 1: for a text file the record (its line, as long as no quoted cell spans several), else the row. */

/** Why one row cannot be used. Such rows are skipped and counted, unless most rows are like that. */
export type RowProblem =
  /** Cells: all rows must have as many as most of the first rows have. */
  | { readonly code: 'ragged-row'; readonly line: number; readonly expected: number; readonly found: number }
  /** Text, nothing, NaN, infinity or more than a 32-bit float holds. column: its name in the header, else its number. */
  | { readonly code: 'not-a-number'; readonly line: number; readonly column: string; readonly text: string }
  | { readonly code: 'no-label'; readonly line: number };

/** Why a file cannot be used at all. */
export type VectorProblem =
  | RowProblem
  /** No bytes, or nothing but white space. */
  | { readonly code: 'empty' }
  /** A picture, a spreadsheet program's own file or another binary one. */
  | { readonly code: 'not-text' }
  /** zip (also npz and xlsx) or gzip: to be unpacked first. */
  | { readonly code: 'compressed' }
  /** The browser can no longer read it: it was moved, changed or locked. */
  | { readonly code: 'unreadable' }
  /** This device has no room for its numbers. */
  | { readonly code: 'out-of-memory'; readonly bytes: number }
  /** JSON and label files are read as a whole; larger sets must come as CSV or NPY. */
  | { readonly code: 'too-large'; readonly bytes: number; readonly maxBytes: number }
  /** A quotation mark that is never closed, or no text table. */
  | { readonly code: 'row-too-long'; readonly line: number; readonly maxCharacters: number }
  /** A header and nothing below it, or a table of no rows. */
  | { readonly code: 'no-rows' }
  | { readonly code: 'one-label'; readonly label: string }
  /** So many labels that the most frequent ones have a single row: numbers were taken for labels, most likely. */
  | { readonly code: 'too-many-labels'; readonly found: number; readonly max: number }
  | { readonly code: 'too-few-dimensions'; readonly found: number; readonly min: number }
  | { readonly code: 'too-many-dimensions'; readonly found: number; readonly max: number }
  | { readonly code: 'json-syntax' }
  /** Valid JSON that is none of the forms which `readVectors` names. */
  | { readonly code: 'json-shape' }
  | { readonly code: 'npy-header' }
  | { readonly code: 'npy-dtype'; readonly dtype: string }
  /** Vectors must be [rows, columns], labels [rows] or [rows, 1]. */
  | { readonly code: 'npy-shape'; readonly shape: readonly number[] }
  | { readonly code: 'npy-truncated'; readonly expectedBytes: number; readonly foundBytes: number }
  /** One NPY without labels beside it, whose first column holds other numbers than whole ones. */
  | { readonly code: 'npy-no-labels'; readonly line: number; readonly value: number }
  | { readonly code: 'labels-mismatch'; readonly rows: number; readonly labels: number }
  /** Several files that are not one NPY of vectors and one file of its labels. */
  | { readonly code: 'pair-unclear'; readonly files: number };

/** What was left out of a file that is otherwise used. */
export type VectorNote =
  | { readonly code: 'rows-skipped'; readonly count: number; readonly first: RowProblem }
  /** More rows than fit: a random choice of them is kept, the same one every time. */
  | { readonly code: 'rows-sampled'; readonly found: number; readonly kept: number }
  /** More labels than fit: the most frequent are kept. */
  | {
      readonly code: 'labels-dropped';
      readonly found: number;
      readonly kept: number;
      readonly rowsDropped: number;
    }
  /** Columns of text beside the label, or a row index. Names from the header, else numbers from 1. */
  | { readonly code: 'columns-ignored'; readonly columns: readonly string[] };

/** A file that cannot be used. Its message is for developers; readers get a sentence made of `problem`. */
export class UploadProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: VectorProblem,
  ) {
    super(`${file}: ${JSON.stringify(problem)}`);
    this.name = 'UploadProblem';
  }
}
