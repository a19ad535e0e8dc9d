import { describe, expect, it } from 'vitest';
import { problemOf, read } from './readTesting.ts';

const AB = {
  labels: ['a', 'a', 'b'],
  rows: [
    [1, 2],
    [3, 4.5],
    [-5, 0.25],
  ],
};

describe('forms of a text file', () => {
  it.each([
    ['commas', 'a,1,2\na,3,4.5\nb,-5,0.25\n'],
    ['no newline at the end', 'a,1,2\na,3,4.5\nb,-5,0.25'],
    ['a header', 'label,x,y\na,1,2\na,3,4.5\nb,-5,0.25\n'],
    ['a byte order mark and Windows line ends', '\uFEFFlabel,x,y\r\na,1,2\r\na,3,4.5\r\nb,-5,0.25\r\n'],
    ['line ends of the old Macintosh', 'a,1,2\ra,3,4.5\rb,-5,0.25\r'],
    ['tabs', 'a\t1\t2\na\t3\t4.5\nb\t-5\t0.25\n'],
    ['tabs and decimal commas', 'a\t1\t2\na\t3\t4,5\nb\t-5\t0,25\n'],
    ['semicolons', 'label;v1;v2\na;1;2\na;3;4.5\nb;-5;0.25\n'],
    ['semicolons and decimal commas', 'a;1,0;2,0\na;3,0;4,5\nb;-5,0;0,25\n'],
    ['spaces, and several of them', '  a 1   2\na  3 4.5\n b -5 0.25\n'],
    ['white space about the cells', 'a , 1, 2\na, 3 ,4.5\n b, -5, 0.25 \n'],
    ['quoted cells', '"a","1","2"\r\n"a","3","4.5"\r\n"b","-5","0.25"\r\n'],
    ['quoted decimal commas between commas', 'a,1,2\na,3,"4,5"\nb,-5,"0,25"\n'],
    ['empty lines and lines of nothing', '\n\na,1,2\n\n,,\na,3,4.5\nb,-5,0.25\n\n\n'],
    ['remarks', '# from a model\na,1,2\n# more, of the, same, kind\na,3,4.5\nb,-5,0.25\n'],
    ['powers of ten', 'a,1e0,2E+0\na,.3e1,45e-1\nb,-5.0,+0.25\n'],
    ['the label last', '1,2,a\n3,4.5,a\n-5,0.25,b\n'],
    ['the label somewhere, by its name', 'x,Class,y\n1,a,2\n3,a,4.5\n-5,b,0.25\n'],
    ['a title above the header', 'My vectors\nlabel,v1,v2\na,1,2\na,3,4.5\nb,-5,0.25\n'],
    ['column names that are numbers', 'label,0,1\na,1,2\na,3,4.5\nb,-5,0.25\n'],
    ['a delimiter at the end of each line', 'a,1,2,\na,3,4.5,\nb,-5,0.25,\n'],
  ])('reads %s', async (_, text) => {
    expect(await read(text)).toEqual({ ...AB, names: ['a', 'b'], notes: [] });
  });

  it.each([
    ['utf-16le', [0xff, 0xfe], 'a\t1\t2\n山\t3\t4\n', (text: string) => Array.from(text, utf16)],
    [
      'shift_jis',
      [],
      'a,1,2\n山,3,4\n',
      (text: string) => Array.from(text, (c) => (c === '山' ? [0x8e, 0x52] : utf8(c))),
    ],
    ['windows-1252', [], 'a,1,2\né,3,4\n', (text: string) => Array.from(text, (c) => (c === 'é' ? [0xe9] : utf8(c)))],
  ])('reads %s', async (_, mark, text, encode) => {
    const { names } = await read(Uint8Array.from([...mark, ...encode(text).flat()]));
    expect(names).toEqual(['a', text[6]]);
  });

  it('keeps characters whole where two chunks of a file meet', async () => {
    const row = '山,1,2\nя,3,4\n';
    const { labels } = await read(row.repeat(20_000));
    expect(new Set(labels)).toEqual(new Set(['山', 'я']));
    expect(labels).toHaveLength(40_000);
  });

  it('sorts label names as people do, and takes decimals from whole ones', async () => {
    const { names } = await read('10,1,2\n9.0,1,2\n2.000e+00,1,2\n007,1,2\n');
    expect(names).toEqual(['2', '007', '9', '10']);
  });

  it('takes Na and none for names, and NA and NaN for nothing', async () => {
    const { names, notes } = await read('Na,1,2\nnone,3,4\nNA,1,2\nNaN,1,2\nNa,5,6\n');
    expect(names).toEqual(['Na', 'none']);
    expect(notes).toEqual([{ code: 'rows-skipped', count: 2, first: { code: 'no-label', line: 3 } }]);
  });

  it('takes a label for the same however its accents are typed', async () => {
    const forms = ['NFD', 'NFC'].map((form) => 'Zoé'.normalize(form));
    const { names, labels } = await read(`${forms[0]},1,2\n${forms[1]},3,4\n\uFA19,5,6\n`);
    expect(labels.slice(0, 2)).toEqual([forms[0], forms[0]]);
    expect(names).toContain('\uFA19');
  });

  it('keeps what a quoted label says, delimiters, line ends and doubled quotes too', async () => {
    const { names } = await read('"b, ""the second""",1,2\n"a\nfirst",3,4\n');
    expect(names).toEqual(['a\nfirst', 'b, "the second"']);
  });

  it('leaves out columns of text beside the label, and says which', async () => {
    const { rows, notes } = await read('file,label,v1,v2\none.png,a,1,2\ntwo.png,b,3,4\n');
    expect(rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(notes).toEqual([{ code: 'columns-ignored', columns: ['file'] }]);
  });

  it('leaves out a row index without a name', async () => {
    const { rows, notes } = await read(',label,v1,v2\n0,a,1,2\n1,b,3,4\n');
    expect(rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(notes).toEqual([{ code: 'columns-ignored', columns: ['1'] }]);
  });

  it('takes y for the label only where there is no x', async () => {
    expect((await read('y,p,q\n1,5,6\n2,7,8\n')).names).toEqual(['1', '2']);
    expect((await read('name,x,y\na,5,6\nb,7,8\n')).rows).toEqual([
      [5, 6],
      [7, 8],
    ]);
  });
});

describe('rows that cannot be used', () => {
  it('are skipped, counted, and the first of each kind is told', async () => {
    const text = 'label,v1,v2\na,1,2\na,1\nb,3,NaN\nb,3,4\na,x,4\n,5,6\nb,5,6\na,1,2,3\nb,7,8\na,9,9\na,9,8\nb,1,1\n';
    const { labels, notes } = await read(text);
    expect(labels.join('')).toBe('abbbaab');
    expect(notes).toEqual([
      { code: 'rows-skipped', count: 2, first: { code: 'ragged-row', line: 3, expected: 3, found: 2 } },
      { code: 'rows-skipped', count: 2, first: { code: 'not-a-number', line: 4, column: 'v2', text: 'NaN' } },
      { code: 'rows-skipped', count: 1, first: { code: 'no-label', line: 7 } },
    ]);
  });

  it.each(['', ' ', 'NaN', 'inf', '-Infinity', '1e39', 'n/a', '1.2.3', '1.234,5', '--1'])(
    'are those with %j',
    async (cell) => {
      const { labels, notes } = await read(`a\t1\t2\na\t1\t${cell}\nb\t3\t4\nb\t3\t5\n`);
      expect(labels).toEqual(['a', 'b', 'b']);
      expect(notes[0]).toMatchObject({
        code: 'rows-skipped',
        count: 1,
        first: { line: 2, column: '3', text: cell.trim() },
      });
    },
  );

  it('refuse the file when they are most of it', async () => {
    const good = 'a,1,2\nb,3,4\n'.repeat(50);
    expect(await problemOf(good + 'a,1\n'.repeat(101))).toEqual({
      code: 'ragged-row',
      line: 101,
      expected: 3,
      found: 2,
    });
    expect(await problemOf(good + 'a,?,1\n'.repeat(101))).toMatchObject({ code: 'not-a-number', line: 101, text: '?' });
  });

  it('lose no others to a quotation mark that is never closed', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => (i === 500 ? '"stray,1,2' : `${i % 2 ? 'a' : 'b'},${i},0.5`));
    const { labels, notes } = await read(lines.join('\n'));
    expect(labels).toHaveLength(999);
    expect(notes).toMatchObject([{ code: 'rows-skipped', count: 1, first: { code: 'ragged-row', line: 501 } }]);
    const many = await read(
      [...lines, ...Array.from({ length: 100_000 }, (_, i) => `${i % 2 ? 'a' : 'b'},${i},0.5`)].join('\n'),
    );
    expect(many.labels).toHaveLength(100_999);
  });
});

it('a stray quotation mark among quoted labels costs its own row', async () => {
  const lines = Array.from({ length: 100 }, (_, i) => `"${i % 2 ? 'a' : 'b'}",${i},0.5`).with(10, '"stray,1,2');
  const { labels, names, notes } = await read(lines.join('\n'));
  expect([labels.length, names]).toEqual([99, ['a', 'b']]);
  expect(notes).toMatchObject([{ code: 'rows-skipped', count: 1, first: { code: 'ragged-row', line: 11 } }]);
});

describe('a text file that cannot be used', () => {
  const wide = (columns: number) => Array.from({ length: columns }, (_, i) => i / 2).join(',');

  it.each([
    ['of no bytes', '', { code: 'empty' }],
    ['of white space', ' \n\t\n', { code: 'empty' }],
    ['that is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), { code: 'not-text' }],
    ['that is a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), { code: 'compressed' }],
    ['that is gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), { code: 'compressed' }],
    ['of a header alone', 'label,v1,v2\n', { code: 'no-rows' }],
    ['of prose', 'Once upon a time\nthere was a margin.\n', { code: 'too-few-dimensions', found: 0, min: 2 }],
    ['with one label', 'a,1,2\na,3,4\n', { code: 'one-label', label: 'a' }],
    ['with one number a row', 'a,1\nb,2\n', { code: 'too-few-dimensions', found: 1, min: 2 }],
    [
      'with 2,049 numbers a row',
      `a,${wide(2049)}\nb,${wide(2049)}\n`,
      { code: 'too-many-dimensions', found: 2049, max: 2048 },
    ],
    ['with numbers for labels', wide(300).replaceAll(',', ',1,2\n'), { code: 'too-many-labels', found: 299, max: 64 }],
    ['that is one endless line', 'x'.repeat(2 << 20), { code: 'row-too-long', line: 1 }],
  ])('is one %s', async (_, content, problem) => {
    expect(await problemOf(content)).toMatchObject(problem);
  });

  it('has its label and its columns quoted no longer than a sentence bears', async () => {
    const long = 'x'.repeat(500);
    const short = `${'x'.repeat(39)}…`;
    expect(await problemOf(`${long},1,2\n${long},3,4\n`)).toEqual({ code: 'one-label', label: short });
    const { notes } = await read(`label,${long},v1,v2\na,text,1,2\nb,text,3,4\n`);
    expect(notes).toEqual([{ code: 'columns-ignored', columns: [short] }]);
    const bad = await read(`label,v1,${long}\na,1,2\nb,2,3\na,1,${long}\na,5,6\n`);
    expect(bad.notes).toMatchObject([{ first: { column: short, text: short } }]);
  });

  it('is read where its vectors are as long as they may be', async () => {
    const { rows } = await read(`a,${wide(2048)}\nb,${wide(2048)}\n`);
    expect(rows.map(({ length }) => length)).toEqual([2048, 2048]);
  });

  it('keeps the 64 most frequent of 300 labels, and says so', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `p${i},1,${i}\n`.repeat(i < 64 ? 3 : 2)).reverse();
    const { names, labels, notes } = await read(rows.join(''));
    expect(names).toEqual(Array.from({ length: 64 }, (_, i) => `p${i}`));
    expect(labels).toHaveLength(192);
    expect(notes).toEqual([{ code: 'labels-dropped', found: 300, kept: 64, rowsDropped: 472 }]);
  });

  it('stops early where a column of different numbers is taken for the labels', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i + 0.5},1,2`).join('\n');
    expect(await problemOf(rows)).toEqual({ code: 'too-many-labels', found: 20_000, max: 64 });
  });
});

describe('more rows than fit', () => {
  it('are sampled: 200,000, the same ones every time, from all of the file', async () => {
    const text = Array.from({ length: 250_000 }, (_, i) => `${i % 5},${i},1`).join('\n');
    const { rows, notes } = await read(`label,v1,v2\n${text}`);
    expect(rows).toHaveLength(200_000);
    expect(notes).toEqual([{ code: 'rows-sampled', found: 250_000, kept: 200_000 }]);
    expect(rows[100_000][0] / 125_000).toBeCloseTo(1, 1);
    expect((await read(`label,v1,v2\n${text}`)).rows[777]).toEqual(rows[777]);
  });

  it.each([
    ['empty', '\n'],
    ['empty Windows', '\r\n'],
    ['of delimiters and empty quotes', '\n,"",\n'],
  ])('are none where every other line is %s', async (_, between) => {
    const text = Array.from({ length: 120_000 }, (_, i) => `${i % 5},${i},1`);
    const { rows, notes } = await read(`label,v1,v2\n${text.join(between + between)}\n`);
    expect([rows.length, notes]).toEqual([120_000, []]);
  });

  it('lose none when they fit exactly, under a header', async () => {
    const text = Array.from({ length: 200_000 }, (_, i) => `${i % 5},${i},1`).join('\n');
    const { rows, notes } = await read(`label,v1,v2\n${text}\n`);
    expect([rows.length, notes]).toEqual([200_000, []]);
  });
});

function utf16(character: string): number[] {
  const code = character.charCodeAt(0);
  return [code & 255, code >> 8];
}

function utf8(character: string): number[] {
  return [...new TextEncoder().encode(character)];
}
