import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../../data/photos/problems.ts';
import type { VectorNote, VectorProblem } from '../../data/vectors/problems.ts';
import type { StorageProblem, UploadTrouble } from '../../train/uploads/messages.ts';
import { en } from '../text/uploads/en.ts';
import { ja } from '../text/uploads/ja.ts';
import { createMeasures } from '../text/uploads/measures.ts';
import { groupTroubles, troubleSentence } from './troubles.ts';

const FILE = 'ann/1.jpg';
const MB = 1024 ** 2;

/** One of every kind; tsc sees that none is missing. */
const PHOTO_PROBLEMS: { [C in ProblemCode]: Extract<Problem, { code: C }> } = {
  'nothing-found': { code: 'nothing-found' },
  'too-many-files': { code: 'too-many-files', count: 12_000, cap: 10_000 },
  'total-too-large': { code: 'total-too-large', skipped: 31, cap: 2048 * MB },
  'zip-damaged': { code: 'zip-damaged', file: FILE },
  'zip-empty': { code: 'zip-empty', file: FILE },
  'zip-encrypted': { code: 'zip-encrypted', file: FILE, count: 3 },
  'zip-nested': { code: 'zip-nested', file: FILE },
  'zip-ratio': { code: 'zip-ratio', file: FILE, ratio: 1030, cap: 100 },
  'zip-method': { code: 'zip-method', file: FILE, method: 14 },
  'zip-entry-damaged': { code: 'zip-entry-damaged', file: FILE },
  'zip-paths-cleaned': { code: 'zip-paths-cleaned', file: FILE, count: 2 },
  'archive-unsupported': { code: 'archive-unsupported', file: FILE, kind: 'rar' },
  unreadable: { code: 'unreadable', file: FILE },
  'file-too-large': { code: 'file-too-large', file: FILE, bytes: 80 * MB, cap: 64 * MB },
  'empty-file': { code: 'empty-file', file: FILE },
  'not-an-image': { code: 'not-an-image', file: FILE },
  svg: { code: 'svg', file: FILE },
  unsupported: { code: 'unsupported', file: FILE, kind: 'heic' },
  truncated: { code: 'truncated', file: FILE, kind: 'jpeg' },
  undecodable: { code: 'undecodable', file: FILE, kind: 'png' },
  'too-small': { code: 'too-small', file: FILE, width: 1, height: 1, least: 16 },
  'too-many-pixels': { code: 'too-many-pixels', file: FILE, width: 10_000, height: 10_000, cap: 64_000_000 },
  duplicate: { code: 'duplicate', file: FILE, of: 'ben/2.jpg' },
  'wrong-extension': { code: 'wrong-extension', file: FILE, kind: 'webp' },
  animated: { code: 'animated', file: FILE },
  'no-face': { code: 'no-face', file: FILE },
  'several-faces': { code: 'several-faces', file: FILE, count: 4 },
  'detector-failed': { code: 'detector-failed', file: FILE, reason: 'offline' },
  'detector-missing': { code: 'detector-missing', reason: 'offline' },
  ungrouped: { code: 'ungrouped', count: 12 },
  'one-identity': { code: 'one-identity', least: 2 },
  'too-many-identities': { code: 'too-many-identities', count: 40, kept: 16 },
  'too-many-photos': { code: 'too-many-photos', identity: FILE, count: 300, kept: 200 },
  'identity-empty': { code: 'identity-empty', identity: FILE },
  'set-empty': { code: 'set-empty', file: FILE },
  'set-unreadable': { code: 'set-unreadable', file: FILE, reason: 'version 9' },
};
const STORAGE_PROBLEMS = Object.keys({
  full: 0,
  none: 0,
  silent: 0,
  'forgotten-elsewhere': 0,
  'changed-elsewhere': 0,
  'not-forgotten': 0,
} satisfies Record<StorageProblem, number>) as StorageProblem[]; // its keys
const VECTOR_PROBLEMS: { [C in VectorProblem['code']]: Extract<VectorProblem, { code: C }> } = {
  'ragged-row': { code: 'ragged-row', line: 4, expected: 9, found: 7 },
  'not-a-number': { code: 'not-a-number', line: 4, column: 'v3', text: 'NaN' },
  'no-label': { code: 'no-label', line: 4 },
  empty: { code: 'empty' },
  'not-text': { code: 'not-text' },
  compressed: { code: 'compressed' },
  unreadable: { code: 'unreadable' },
  'out-of-memory': { code: 'out-of-memory', bytes: 1600 * MB },
  'too-large': { code: 'too-large', bytes: 200 * MB, maxBytes: 128 * MB },
  'row-too-long': { code: 'row-too-long', line: 2, maxCharacters: 1_000_000 },
  'no-rows': { code: 'no-rows' },
  'one-label': { code: 'one-label', label: 'ann' },
  'too-many-labels': { code: 'too-many-labels', found: 300, max: 64 },
  'too-few-dimensions': { code: 'too-few-dimensions', found: 1, min: 2 },
  'too-many-dimensions': { code: 'too-many-dimensions', found: 4096, max: 2048 },
  'json-syntax': { code: 'json-syntax' },
  'json-shape': { code: 'json-shape' },
  'npy-header': { code: 'npy-header' },
  'npy-dtype': { code: 'npy-dtype', dtype: '<U12' },
  'npy-shape': { code: 'npy-shape', shape: [3, 4, 5] },
  'npy-truncated': { code: 'npy-truncated', expectedBytes: 900, foundBytes: 400 },
  'npy-no-labels': { code: 'npy-no-labels', line: 1, value: 0.173 },
  'labels-mismatch': { code: 'labels-mismatch', rows: 100, labels: 99 },
  'pair-unclear': { code: 'pair-unclear', files: 3 },
};
const VECTOR_NOTES: { [C in VectorNote['code']]: Extract<VectorNote, { code: C }> } = {
  'rows-skipped': { code: 'rows-skipped', count: 5, first: { code: 'no-label', line: 4 } },
  'rows-sampled': { code: 'rows-sampled', found: 300_000, kept: 200_000 },
  'labels-dropped': { code: 'labels-dropped', found: 80, kept: 64, rowsDropped: 20 },
  'columns-ignored': { code: 'columns-ignored', columns: ['city', 'date'] },
};
const ALL: UploadTrouble[] = [
  ...Object.values(PHOTO_PROBLEMS).map((problem): UploadTrouble => ({ about: 'photos', problem })),
  ...Object.values(VECTOR_PROBLEMS).map((problem): UploadTrouble => ({ about: 'vectors', file: FILE, problem })),
  ...Object.values(VECTOR_NOTES).map((note): UploadTrouble => ({ about: 'vectors-note', file: FILE, note })),
  ...STORAGE_PROBLEMS.map((problem): UploadTrouble => ({ about: 'storage', problem })),
  { about: 'fetch', detail: 'TypeError' },
  { about: 'worker', detail: 'RangeError' },
];

const keyOf = (trouble: UploadTrouble) => groupTroubles([trouble])[0].key;

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('the sentences in %s', (language, catalogue) => {
  const say = (trouble: UploadTrouble) => troubleSentence(trouble, catalogue, createMeasures(language));

  it.each(ALL.map((trouble) => [keyOf(trouble), trouble] as const))(
    'tell of “%s” the file and the cure',
    (_key, trouble) => {
      const sentence = say(trouble);
      expect(sentence).not.toMatch(/undefined|NaN\b(?!”|」)|\[object|,,/);
      expect(sentence).toMatch(language === 'en' ? /[.…]$/ : /。$/);
      const { file, identity } = (
        'problem' in trouble && typeof trouble.problem === 'object' ? trouble.problem : {}
      ) as {
        file?: string;
        identity?: string;
      }; // those that have one
      if (file ?? identity) expect(sentence).toContain(FILE);
      if (trouble.about === 'vectors' || trouble.about === 'vectors-note') expect(sentence).toContain(FILE);
      // What is wrong, then what to do: two sentences, or more.
      expect(sentence.split(language === 'en' ? /[.?;] / : /[。、]/).length).toBeGreaterThan(1);
    },
  );

  it('are all different', () => {
    // A file that went away is told alike, whatever it was.
    expect(new Set(ALL.map(say)).size).toBe(ALL.length - 1);
  });
});

it('cut what a file brings along to what can be read', () => {
  const long = `${'x'.repeat(60_000)}.jpg`;
  for (const trouble of [
    { about: 'photos', problem: { code: 'duplicate', file: long, of: long } },
    { about: 'vectors-note', file: long, note: { code: 'columns-ignored', columns: Array(2000).fill(long) } },
    { about: 'worker', detail: long },
  ] satisfies UploadTrouble[]) {
    const sentence = troubleSentence(trouble, en, createMeasures('en'));
    expect(sentence.length).toBeLessThan(1000);
  }
  expect(
    troubleSentence({ about: 'photos', problem: { code: 'empty-file', file: long } }, en, createMeasures('en')),
  ).toContain('xx.jpg is empty');
});

it('put many of one kind together, what was left out before what is only worth knowing', () => {
  const of = (code: 'no-face' | 'empty-file', file: string): UploadTrouble => ({
    about: 'photos',
    problem: { code, file },
  });
  const groups = groupTroubles([of('no-face', 'a'), of('empty-file', 'b'), of('no-face', 'c')]);
  expect(groups.map(({ key, isNote, troubles }) => [key, isNote, troubles.length])).toEqual([
    ['photos empty-file', false, 1],
    ['photos no-face', true, 2],
  ]);
});
