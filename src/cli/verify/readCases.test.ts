import { expect, it } from 'vitest';
import { readCases } from './readCases.ts';

const GOOD = {
  loss: 'softmax',
  embeddings: [[1, 0]],
  centres: [
    [1, 0],
    [0, 1],
  ],
  labels: [0],
  expected: {
    logits: [[1, 0]],
    loss: 0.3,
    gradEmbeddings: [[0, 0]],
    gradCentres: [
      [0, 0],
      [0, 0],
    ],
  },
};

it.each<[string, unknown, string]>([
  ['is no object', 7, 'Expected Object but received 7'],
  ['has no name', { ...GOOD, loss: undefined }, 'at loss'],
  ['has no expected values', { ...GOOD, expected: undefined }, 'at expected'],
  ['has no samples', { ...GOOD, embeddings: [], labels: [] }, 'at embeddings'],
  ['has a label of no centre', { ...GOOD, labels: [2] }, 'a label of a class without a centre'],
  ['has a label that is no class', { ...GOOD, labels: [0.5] }, 'at labels.0'],
  ['has a label too many', { ...GOOD, labels: [0, 1] }, 'rows that do not fit together'],
  ['has rows of other lengths', { ...GOOD, embeddings: [[1, 0, 0]] }, 'rows that do not fit together'],
  ['has a word for a number', { ...GOOD, scale: 'large' }, 'at scale'],
  ['is of a loss that we have not', { ...GOOD, loss: 'magface' }, 'there is no loss magface'],
])('a case that %s is told so, and the others are kept', (_, bad, sentence) => {
  const [first, second] = readCases(JSON.stringify({ cases: [bad, GOOD] }), 'a.json');
  expect(first.example).toBeNull();
  expect(first.fault).toContain(sentence);
  expect(second).toMatchObject({ name: 'softmax m1=1 m2=0 m3=0 s=1', fault: '', example: GOOD });
});

it('a text that is no file of cases is refused in a sentence', () => {
  expect(() => readCases('{"cases": [NaN]}', 'a.json')).toThrow(/a\.json is no JSON: .* no NaN/);
  for (const text of ['[]', '7', 'null', '{"cases": {}}'])
    expect(() => readCases(text, 'a.json')).toThrow('a.json is no file of loss cases');
});
