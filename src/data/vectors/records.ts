/** Records of delimited text (RFC 4180 quoting), a chunk at a time. */
import Papa from 'papaparse';
import { chunksOf, type ReadOptions, type SourceFile } from './file.ts';
import { UploadProblem } from './problems.ts';

export interface Dialect {
  /** As TextDecoder names it. */
  readonly encoding: string;
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

/** 2,048 numbers take some 50,000 characters: a record so long has a quotation mark that was never closed. */
const MAX_RECORD_CHARACTERS = 1 << 19;

interface Piece {
  records: string[][];
  /** The place after the last of them. */
  end: number;
}

/** What the types of Papa Parse leave out: its parser for a piece of text, which says how far its whole records go. Its
 *  documented calls take all of a text, or a file, whose characters they break where two pieces meet. */
type PieceParser = new (config: {
  delimiter: string;
  newline: string;
  /** Records after which to stop; 0 for no end. */
  preview?: number;
}) => {
  parse(
    text: string,
    start: number,
    ignoreLast: boolean,
  ): { data: string[][]; errors: { code: string; row: number }[]; meta: { cursor: number } };
};

const Parser = Papa.Parser as unknown as PieceParser;

/** Cuts the pieces of a text, one after the other, into records. A quoted cell may span lines, until one is never closed
 *  or only where the next one opens: from there on each line is a record, so that a stray quotation mark costs its own line
 *  and no more.
 *  @returns the whole records of a piece, which must begin with what the last one left over; of the last piece, all */
export function createSplitter({
  delimiter,
  newline,
}: Pick<Dialect, 'delimiter' | 'newline'>): (text: string, isLast: boolean) => Piece {
  const parser = new Parser({ delimiter, newline });
  let spansLines = true;

  const splitQuoted = (text: string, isLast: boolean): Piece => {
    const { data, errors, meta } = parser.parse(text, 0, true);
    const stray = errors.find(
      ({ code, row }) => code === 'InvalidQuotes' && data[row]?.some((cell) => cell.includes(newline)),
    );
    if (stray) {
      spansLines = false;
      if (stray.row === 0) return { records: [], end: 0 };
      const before = new Parser({ delimiter, newline, preview: stray.row }).parse(text, 0, true);
      return { records: before.data, end: before.meta.cursor };
    }
    const left = text.length - meta.cursor;
    if (left > MAX_RECORD_CHARACTERS || (isLast && left > 0)) spansLines = false;
    return { records: data, end: meta.cursor };
  };
  const splitLines = (text: string): Piece => {
    const lines = text.split(newline);
    const rest = lines.pop() ?? '';
    const records = lines.map((line) =>
      line.includes('"') ? (parser.parse(line + newline, 0, false).data[0] ?? []) : line.split(delimiter),
    );
    return { records, end: text.length - rest.length };
  };

  return (content, isLast) => {
    const text = isLast ? content + newline : content;
    const piece = spansLines ? splitQuoted(text, isLast) : { records: [], end: 0 };
    if (!spansLines) {
      const { records, end } = splitLines(text.slice(piece.end));
      piece.records = piece.records.concat(records);
      piece.end += end;
    }
    // Columns aligned with spaces: several of them are one delimiter.
    if (delimiter === ' ') piece.records = piece.records.map((cells) => cells.filter((cell) => cell.trim() !== ''));
    return piece;
  };
}

/** The records of a file, some at a time; those of one chunk and one unfinished record are in memory.
 *  @throws UploadProblem when a line does not end or the file cannot be read, and the signal's reason */
export async function* readRecords(
  file: SourceFile,
  dialect: Dialect,
  options: ReadOptions,
): AsyncGenerator<string[][]> {
  const decoder = new TextDecoder(dialect.encoding);
  const split = createSplitter(dialect);
  let rest = '';
  let line = 1;
  for await (const chunk of chunksOf(file, options)) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const { records, end } = split(text, false);
    yield records;
    line += records.length;
    rest = text.slice(end);
    if (rest.length > MAX_RECORD_CHARACTERS) {
      throw new UploadProblem(file.name, { code: 'row-too-long', line, maxCharacters: MAX_RECORD_CHARACTERS });
    }
  }
  yield split(rest + decoder.decode(), true).records;
}

/** No fewer than the records of a file that say something: the lines with more than blanks, delimiters and quotation marks. */
export async function countLines(
  file: SourceFile,
  { newline, delimiter }: Pick<Dialect, 'newline' | 'delimiter'>,
  signal?: AbortSignal,
): Promise<number> {
  const end = newline.charCodeAt(0);
  const marks = [delimiter.charCodeAt(0), '"'.charCodeAt(0)];
  // Below the space lie the line ends too, and every other byte of UTF-16.
  const saysNothing = (byte: number) => byte <= 32 || marks.includes(byte);
  let count = 0;
  let isCounted = false;
  for await (const chunk of chunksOf(file, { signal })) {
    for (let at = 0; at < chunk.length; at++) {
      if (isCounted) {
        at = chunk.indexOf(end, at);
        if (at < 0) break;
        isCounted = false;
      } else if (!saysNothing(chunk[at])) {
        count++;
        isCounted = true;
      }
    }
  }
  return count;
}
