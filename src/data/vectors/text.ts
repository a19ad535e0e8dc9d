/** Vectors of a delimited text file: CSV, TSV, semicolons with decimal commas, or spaces. */
import { isNumber } from './cell.ts';
import { findEncoding } from './encoding.ts';
import { bytesOf, type ReadOptions, type SourceFile } from './file.ts';
import { UploadProblem } from './problems.ts';
import { countLines, createSplitter, type Dialect, readRecords } from './records.ts';
import { createTable } from './table.ts';
import type { VectorReading } from './vectorSet.ts';

const DELIMITERS = [',', '\t', ';', ' '];

/** The first part of a file, from which its dialect and its columns are found. */
const HEAD_BYTES = 1 << 20;
const SAMPLE_ROWS = 100;

/** Reads the file twice: to count its lines, so that memory is taken once, then to parse them. In memory at the same time
 *  are the result, 4 · rows · dimensions bytes, and one chunk with its cells, some MB. */
export async function readText(file: SourceFile, options: ReadOptions): Promise<VectorReading> {
  const head = new Uint8Array(await bytesOf(file, 0, HEAD_BYTES));
  const { dialect, sample } = sniff(file, head);
  const lines = await countLines(file, dialect, options.signal);
  const table = createTable(file, sample, lines);
  for await (const records of readRecords(file, dialect, options)) {
    for (const cells of records) table.add(cells);
  }
  return table.finish();
}

function sniff(file: SourceFile, head: Uint8Array): { dialect: Dialect; sample: string[][] } {
  const encoding = findEncoding(file.name, head);
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.trim() === '') throw new UploadProblem(file.name, { code: 'empty' });
  const newline = !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
  const isLast = head.length === file.size;
  const samples = DELIMITERS.map((delimiter) => {
    const sample = createSplitter({ delimiter, newline })(text, isLast).records.slice(0, SAMPLE_ROWS);
    return {
      dialect: { encoding, delimiter, newline } as const,
      sample,
      numbers: sample.flat().filter(isNumber).length,
    };
  });
  // With any other delimiter than its own, most of a table's cells are no numbers.
  const best = samples.reduce((a, b) => (b.numbers > a.numbers ? b : a));
  if (best.sample.length === 0) {
    throw new UploadProblem(file.name, { code: 'row-too-long', line: 1, maxCharacters: text.length });
  }
  return best;
}
