import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSplitter } from './records.ts';

const COMMAS = { delimiter: ',', newline: '\n' } as const;

/** The records of a text that arrives in pieces. */
function recordsOf(pieces: string[]): string[][] {
  const split = createSplitter(COMMAS);
  let rest = '';
  const records = pieces.flatMap((piece, i) => {
    const text = rest + piece;
    const { records, end } = split(text, i === pieces.length - 1);
    rest = text.slice(end);
    return records;
  });
  return records.filter(([cell, ...others]) => cell.trim() !== '' || others.length > 0);
}

it.each([
  [
    'a quoted cell',
    ['"a,b",1\nc,2'],
    [
      ['a,b', '1'],
      ['c', '2'],
    ],
  ],
  [
    'a quoted cell of two lines',
    ['"a\nb",1\nc,2\n'],
    [
      ['a\nb', '1'],
      ['c', '2'],
    ],
  ],
  ['white space after the last quotation mark', ['a,"1" '], [['a', '1']]],
  ['quotation marks within a cell', ['5" disk,1\n'], [['5" disk', '1']]],
  ['one that is never closed', ['a,1\n"b,2\nc,3\n"d",4'], [['a', '1'], ['b,2'], ['c', '3'], ['d', '4']]],
])('records have %s', (_, pieces, records) => {
  expect(recordsOf(pieces).map((cells) => cells.map((cell) => cell.replace(/\n$/, '')))).toEqual(records);
});

it('records do not depend on where a text is cut', () => {
  const texts = fc.array(fc.constantFrom('a', '1', ',', '\n', '\r\n', '"', '"', '""', ' '), { maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(30), { maxLength: 4 }), (characters, cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), characters.length];
      const pieces = places.slice(1).map((end, i) => characters.slice(places[i], end).join(''));
      expect(recordsOf(pieces)).toEqual(recordsOf([characters.join('')]));
    }),
    { numRuns: 10_000, seed: 4 },
  );
});
