import { expect, it } from 'vitest';
import { problemOf, read } from './readTesting.ts';

const EXPECTED = {
  labels: ['a', 'a', 'b'],
  rows: [
    [1, 2],
    [3, 4.5],
    [-5, 0.25],
  ],
  names: ['a', 'b'],
  notes: [],
};

it.each([
  [
    'rows',
    [
      ['a', 1, 2],
      ['a', 3, 4.5],
      ['b', -5, 0.25],
    ],
  ],
  [
    'rows with numbers as text',
    [
      ['a', '1', '2'],
      ['a', '3', '4.5'],
      ['b', '-5', '0.25'],
    ],
  ],
  [
    'rows under names',
    [
      ['label', 'v1', 'v2'],
      ['a', 1, 2],
      ['a', 3, 4.5],
      ['b', -5, 0.25],
    ],
  ],
  [
    'objects with a vector',
    [
      { label: 'a', vector: [1, 2] },
      { label: 'a', vector: [3, 4.5] },
      { label: 'b', vector: [-5, 0.25] },
    ],
  ],
  [
    'objects with a vector first',
    [
      { embedding: [1, 2], who: 'a' },
      { embedding: [3, 4.5], who: 'a' },
      { embedding: [-5, 0.25], who: 'b' },
    ],
  ],
  [
    'flat objects',
    [
      { v1: 1, v2: 2, label: 'a' },
      { v1: 3, v2: 4.5, label: 'a' },
      { v1: -5, v2: 0.25, label: 'b' },
    ],
  ],
  [
    'vectors by label',
    {
      a: [
        [1, 2],
        [3, 4.5],
      ],
      b: [[-5, 0.25]],
    },
  ],
  [
    'columns',
    {
      labels: ['a', 'a', 'b'],
      vectors: [
        [1, 2],
        [3, 4.5],
        [-5, 0.25],
      ],
      model: 'r50',
    },
  ],
])('JSON of %s is read', async (_, value) => {
  expect(await read(JSON.stringify(value))).toEqual(EXPECTED);
  expect(await read(`\uFEFF \n${JSON.stringify(value, null, 2)}\n`)).toEqual(EXPECTED);
});

it('JSON as Python writes it, with NaN and Infinity, loses only their rows', async () => {
  const { labels, notes } = await read('[["a", 1, 2], ["a", NaN, 2], ["b", 3, -Infinity], ["b", 3, 4], ["a", 1, 1]]');
  expect(labels).toEqual(['a', 'b', 'a']);
  expect(notes).toEqual([
    { code: 'rows-skipped', count: 2, first: { code: 'not-a-number', line: 2, column: '2', text: '' } },
  ]);
});

it('JSON as Python writes it keeps NaN and Infinity where they are text', async () => {
  const { names, labels } = await read(
    String.raw`[["NaN man", 1, 2], ["Infinity", NaN, 2], ["Infinity", 3, 4], ["a \" NaN", -Infinity, 1], ["a \" NaN", 5, 6], ["NaN man", 7, 8]]`,
  );
  expect(names).toEqual(['a " NaN', 'Infinity', 'NaN man']);
  expect(labels).toEqual(['NaN man', 'Infinity', 'a " NaN', 'NaN man']);
});

it('JSON as Python writes it is read whatever the length of its strings', async () => {
  const label = 'x'.repeat(20 << 20);
  const { labels } = await read(`[["${label}", 1, 2], ["b", NaN, 4], ["b", 3, 4]]`);
  expect(labels).toHaveLength(2);
});

it('JSON objects without a vector, or with a shorter one, are skipped', async () => {
  const good = [
    { label: 'a', vector: [1, 2] },
    { label: 'b', vector: [3, 4] },
    { label: 'b', vector: [5, 6] },
  ];
  const { labels, notes } = await read(JSON.stringify([...good, { label: 'b' }, { label: 'a', vector: [1] }]));
  expect(labels).toEqual(['a', 'b', 'b']);
  expect(notes).toMatchObject([{ code: 'rows-skipped', count: 2, first: { code: 'ragged-row', line: 5, found: 1 } }]);
});

it.each([
  ['is cut short', '[["a", 1, 2], ["b", 3', { code: 'json-syntax' }],
  ['holds one number list', '[1, 2, 3]', { code: 'json-shape' }],
  ['holds objects and lists', '[["a", 1, 2], {"label": "b"}]', { code: 'json-shape' }],
  ['holds one vector a label', '{"a": [1, 2], "b": [3, 4]}', { code: 'json-shape' }],
  ['holds nothing', '[]', { code: 'no-rows' }],
  ['holds no labels', '{}', { code: 'no-rows' }],
  ['holds empty objects', '[{}, {}]', { code: 'no-rows' }],
  ['holds one label', '{"a": [[1, 2], [3, 4]]}', { code: 'one-label', label: 'a' }],
])('JSON that %s is refused', async (_, text, problem) => {
  expect(await problemOf(text)).toMatchObject(problem);
});
