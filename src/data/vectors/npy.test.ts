import { describe, expect, it } from 'vitest';
import { npyBytes } from './npyBytes.ts';
import { problemOf, read } from './readTesting.ts';

/** Labels 0, 0, 1 before whole numbers that every dtype holds. */
const TABLE = [0, 1, 2, 0, 3, 4, 1, 5, 6];
const EXPECTED = {
  labels: ['0', '0', '1'],
  rows: [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  names: ['0', '1'],
  notes: [],
};
const PLAIN = npyBytes({ descr: '<f4', shape: [3, 2], items: [1, 2, 3, 4, 5, 6] });

describe('an NPY with the label in column 0', () => {
  it.each(['<f4', '>f4', '<f8', '>f8', '|i1', '|u1', '<i2', '<u2', '>i4', '<u4', '<i8', '>u8'])(
    'is read as %s',
    async (descr) => {
      expect(await read(npyBytes({ descr, shape: [3, 3], items: TABLE }))).toEqual(EXPECTED);
    },
  );

  it('is read as 16-bit floats', async () => {
    // 0, 1, −2, then 1, the smallest float above 0, and 65504, the largest.
    const items = [0, 0x3c00, 0xc000, 0x3c00, 1, 0x7bff];
    const { rows } = await read(npyBytes({ descr: '<f2', shape: [2, 3], items }));
    expect(rows).toEqual([
      [1, -2],
      [2 ** -24, 65504],
    ]);
  });

  it.each([1, 2, 3] as const)('is read in version %i of the format', async (version) => {
    expect(await read(npyBytes({ descr: '<f4', shape: [3, 3], items: TABLE, version }))).toEqual(EXPECTED);
  });

  it('is read in Fortran order', async () => {
    const items = [0, 0, 1, 1, 3, 5, 2, 4, 6];
    expect(await read(npyBytes({ descr: '<f8', shape: [3, 3], items, isFortran: true }))).toEqual(EXPECTED);
  });

  it('loses only rows with a number that is none', async () => {
    const items = [0, 1, Number.NaN, ...TABLE, Number.NaN, 1, 2, 1, Number.POSITIVE_INFINITY, 0];
    expect(await read(npyBytes({ descr: '<f4', shape: [6, 3], items }))).toEqual({
      ...EXPECTED,
      notes: [
        { code: 'rows-skipped', count: 2, first: { code: 'not-a-number', line: 1, column: '3', text: 'NaN' } },
        { code: 'rows-skipped', count: 1, first: { code: 'no-label', line: 5 } },
      ],
    });
  });

  it('is sampled when it has more rows than fit', async () => {
    const items = Array.from({ length: 250_000 }, (_, i) => [i % 3, i % 200, 7]).flat();
    const { rows, notes } = await read(npyBytes({ descr: '|u1', shape: [250_000, 3], items }));
    expect(rows).toHaveLength(200_000);
    expect(notes).toEqual([{ code: 'rows-sampled', found: 250_000, kept: 200_000 }]);
  });
});

describe('an NPY with its labels beside it', () => {
  it.each([
    ['an NPY of whole numbers', npyBytes({ descr: '<i8', shape: [3], items: [0, 0, 1] })],
    ['an NPY of floats', npyBytes({ descr: '<f8', shape: [3, 1], items: [0, 0, 1] })],
    ['an NPY of text', npyBytes({ descr: '<U4', shape: [3], items: ['0', '0', '1'] })],
    ['a text file', '0\n0\n1\n'],
    ['a text file under a header', 'label\r\n0\r\n0\r\n1\r\n'],
    ['a quoted text file', '"0"\n"0"\n"1"'],
  ])('takes them from %s', async (_, labels) => {
    expect(await read(PLAIN, labels)).toEqual(EXPECTED);
    expect(await read(labels, PLAIN)).toEqual(EXPECTED);
  });

  it('takes names of any script', async () => {
    const labels = npyBytes({ descr: '>U4', shape: [3], items: ['山田', '山田', '😀'] });
    expect((await read(PLAIN, labels)).labels).toEqual(['山田', '山田', '😀']);
  });

  it.each([
    ['too few of them', [PLAIN, '0\n1\n'], { code: 'labels-mismatch', rows: 3, labels: 2 }],
    ['two tables', [PLAIN, PLAIN], { code: 'pair-unclear', files: 2 }],
    ['no table', ['0\n1\n', '0\n1\n'], { code: 'pair-unclear', files: 2 }],
    ['a third file', [PLAIN, '0\n0\n1', '0'], { code: 'pair-unclear', files: 3 }],
    ['nothing', [], { code: 'pair-unclear', files: 0 }],
    ['an empty file', [PLAIN, ''], { code: 'empty' }],
  ])('is refused with %s', async (_, files, problem) => {
    expect(await problemOf(...files)).toEqual(problem);
  });
});

describe('an NPY that cannot be used', () => {
  const table = (descr: string, shape: number[]) =>
    npyBytes({ descr, shape, items: new Array(shape.reduce((a, b) => a * b, 1)).fill(1) });
  const withHeader = (from: string, to: string) => {
    const text = new TextDecoder('latin1').decode(PLAIN).replace(from, to);
    return Uint8Array.from(text, (character) => (character.charCodeAt(0) === 0x201c ? 0x93 : character.charCodeAt(0)));
  };

  it.each([
    ['text', table('<U3', [3, 3]), { code: 'npy-dtype', dtype: 'U3' }],
    ['complex numbers', withHeader("'<f4'", "'<c4'"), { code: 'npy-dtype', dtype: 'c4' }],
    ['Python objects', withHeader("'<f4'", "'|O' "), { code: 'npy-dtype', dtype: "'|O'" }],
    ['records', withHeader("'<f4'", "[('a','<f4')]"), { code: 'npy-dtype', dtype: "[('a','<f4')]" }],
    ['one axis', table('<f4', [6]), { code: 'npy-shape', shape: [6] }],
    ['three axes', table('<f4', [2, 3, 4]), { code: 'npy-shape', shape: [2, 3, 4] }],
    ['no rows', table('<f4', [0, 4]), { code: 'no-rows' }],
    ['one number a row', table('<f4', [4, 2]), { code: 'too-few-dimensions', found: 1 }],
    ['2,049 numbers a row', table('|u1', [2, 2050]), { code: 'too-many-dimensions', found: 2049 }],
    ['one label', table('<f4', [4, 4]), { code: 'one-label', label: '1' }],
    [
      'no labels',
      npyBytes({ descr: '<f4', shape: [2, 3], items: [1, 2, 3, 0.5, 2, 3] }),
      { code: 'npy-no-labels', line: 2, value: 0.5 },
    ],
    ['an end that is missing', PLAIN.slice(0, -1), { code: 'npy-truncated', expectedBytes: 152, foundBytes: 151 }],
    ['more rows than bytes', withHeader('(3, 2)', '(9999999999999, 2)'), { code: 'npy-truncated' }],
    ['no header', PLAIN.slice(0, 10), { code: 'npy-header' }],
    ['a broken header', withHeader('fortran_order', 'fortran-order'), { code: 'npy-header' }],
  ])('is one with %s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toMatchObject(problem);
  });
});
