/** Whatever the bytes: a set that keeps its promises, or an UploadProblem. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npyBytes } from './npyBytes.ts';
import { UploadProblem } from './problems.ts';
import { readVectors } from './read.ts';
import { fileOf, read } from './readTesting.ts';
import { MAX_LABELS, type VectorSet } from './vectorSet.ts';

const CASES = 10_000;

const pieces = fc.oneof(
  fc.constantFrom(',', ',', ';', '\t', ' ', '\n', '\n', '\r\n', '\r', '"', '""', '#', '\0', '\uFEFF', '.', '-', 'NaN'),
  fc.constantFrom('a', 'b', 'label', 'y', 'x', '1', '2.5', '-3e2', '1,5', '1e999', 'é', '山', '[', ']', '{', '}', ':'),
  fc.double().map(String),
);
const table = fc
  .array(
    fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer().map(String) }, pieces), { minLength: 2, maxLength: 5 }),
    {
      maxLength: 12,
    },
  )
  .map((rows) => rows.map((cells, i) => [i % 3, ...cells].join(',')).join('\n'));
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  table,
);

const scalars = fc.oneof(fc.double(), fc.integer(), fc.constantFrom('a', 'b', null, true, '1', 'NaN', {}, []));
const lists = fc.array(scalars, { maxLength: 4 });
const jsons = fc.oneof(
  fc.array(fc.oneof(lists, fc.dictionary(fc.constantFrom('label', 'vector', 'v1', 'v2'), fc.oneof(scalars, lists)))),
  fc.array(lists),
  fc.array(fc.record({ label: fc.constantFrom('a', 'b'), vector: lists })),
  fc.array(fc.tuple(fc.constantFrom('a', 'b', 3), fc.integer(), fc.double(), scalars)),
  fc.record({
    a: fc.array(fc.tuple(fc.nat(), fc.nat(), scalars)),
    b: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat())),
  }),
  fc.dictionary(fc.constantFrom('a', 'b', 'labels', 'vectors', '__proto__'), fc.oneof(lists, fc.array(lists))),
);

const npys = fc
  .record({
    descr: fc.constantFrom('<f4', '>f8', '|i1', '|u1', '<i2', '>i8', '<U2', '<f2'),
    rows: fc.nat(6),
    columns: fc.nat(5),
    isFortran: fc.boolean(),
    version: fc.constantFrom(1 as const, 2 as const, 3 as const),
    items: fc.array(fc.nat(100), { minLength: 30, maxLength: 30 }),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) }),
  })
  .map(({ rows, columns, items, changes, cut, ...rest }) => {
    const bytes = npyBytes({ ...rest, shape: [rows, columns], items: items.slice(0, rows * columns) });
    // The magic stays, so that it is this reader that meets the rest.
    for (const [at, byte] of changes) bytes[6 + (at % (bytes.length - 6))] = byte;
    return bytes.slice(0, Math.max(6, bytes.length - cut));
  });

describe.each([
  ['text', 100, texts],
  ['bytes', 0, fc.uint8Array({ maxLength: 80 })],
  ['JSON', 100, jsons.map((value) => JSON.stringify(value))],
  ['broken JSON', 0, fc.tuple(jsons, fc.nat(80)).map(([value, length]) => JSON.stringify(value).slice(0, length))],
  ['NPY', 100, npys],
])('any %s', (_, fewestSets, contents: fc.Arbitrary<string | Uint8Array>) => {
  it('is a sound set or a problem', async () => {
    let sets = 0;
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const set = await setOrProblem([content]);
        if (set) sets++;
        if (set) expectSound(set);
      }),
      { numRuns: CASES, seed: 4 },
    );
    expect(sets).toBeGreaterThanOrEqual(fewestSets);
  });
});

it('any two files are a sound set or a problem', async () => {
  const either = fc.oneof(npys, texts);
  await fc.assert(
    fc.asyncProperty(either, either, async (first, second) => {
      const set = await setOrProblem([first, second]);
      if (set) expectSound(set);
    }),
    { numRuns: CASES / 4, seed: 4 },
  );
});

describe('what is written is read again', () => {
  const floats = fc.float({ noNaN: true, noDefaultInfinity: true });
  const names = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 6 })
    .map((name) => `p${name.replace(/\p{C}|\p{Z}|\uFEFF/gu, '')}e`);
  const sets = fc.integer({ min: 2, max: 6 }).chain((dimensions) =>
    fc.record({
      names: fc.uniqueArray(names, { minLength: 2, maxLength: 5, selector: (name) => name.normalize('NFC') }),
      rows: fc.array(fc.array(floats, { minLength: dimensions, maxLength: dimensions }), {
        minLength: 5,
        maxLength: 12,
      }),
      delimiter: fc.constantFrom(',', '\t', ';'),
      newline: fc.constantFrom('\n', '\r\n'),
      hasHeader: fc.boolean(),
    }),
  );

  it('as text', async () => {
    await fc.assert(
      fc.asyncProperty(sets, async ({ names: labels, rows, delimiter, newline, hasHeader }) => {
        const own = rows.map((_, row) => labels[row % labels.length]);
        const quoted = own.map((name) => `"${name.replaceAll('"', '""')}"`);
        const header = hasHeader ? [['label', ...rows[0].map((_, i) => `v${i}`)]] : [];
        const lines = [...header, ...rows.map((row, i) => [quoted[i], ...row])].map((cells) => cells.join(delimiter));
        const reading = await read(lines.join(newline));
        expect(reading.labels).toEqual(own);
        expect(reading.rows).toEqual(rows.map((row) => row.map((value) => value + 0)));
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('as NPY and as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(sets, fc.boolean(), async ({ names: labels, rows }, isFortran) => {
        const own = rows.map((_, row) => row % labels.length);
        const full = rows.map((row, i) => [own[i], ...row]);
        const items = isFortran ? full[0].flatMap((_, column) => full.map((row) => row[column])) : full.flat();
        const npy = await read(npyBytes({ descr: '<f4', shape: [rows.length, full[0].length], items, isFortran }));
        expect([npy.labels, npy.rows]).toEqual([own.map(String), rows]);
        const json = await read(JSON.stringify(rows.map((vector, i) => ({ label: labels[own[i]], vector }))));
        expect(json.labels).toEqual(own.map((label) => labels[label]));
        expect(json.rows).toEqual(rows.map((row) => row.map((value) => value + 0)));
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});

async function setOrProblem(contents: (string | Uint8Array)[]): Promise<VectorSet | undefined> {
  try {
    const files = contents.map((content) => fileOf(typeof content === 'string' ? content : new Uint8Array(content)));
    return (await readVectors(files)).set;
  } catch (error) {
    if (error instanceof UploadProblem) return undefined;
    throw error;
  }
}

function expectSound({ dimensions, labelNames, labels, values }: VectorSet): void {
  const isSound =
    labelNames.length >= 2 &&
    labelNames.length <= MAX_LABELS &&
    new Set(labels).size === labelNames.length &&
    labels.every((label) => label < labelNames.length) &&
    values.length === labels.length * dimensions &&
    values.every(Number.isFinite);
  if (!isSound) throw new Error(`unsound: ${JSON.stringify({ dimensions, labelNames, labels, values })}`);
}
