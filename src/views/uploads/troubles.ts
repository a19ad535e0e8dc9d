/** Troubles in sentences, those of one kind together: what was left out first, then what is only worth knowing. */
import { isNote, type Problem } from '../../data/photos/problems.ts';
import type { RowProblem, VectorNote, VectorProblem } from '../../data/vectors/problems.ts';
import type { UploadTrouble } from '../../train/uploads/messages.ts';
import type { Measures, UploadCatalogue } from '../text/uploads/catalogue.ts';
import { shorten } from './shorten.ts';

export interface TroubleGroup {
  key: string;
  isNote: boolean;
  troubles: UploadTrouble[];
}

/** Groups troubles by their kind, in the order in which the kinds came, notes last. */
export function groupTroubles(troubles: readonly UploadTrouble[]): TroubleGroup[] {
  const groups = new Map<string, TroubleGroup>();
  for (const trouble of troubles) {
    const key = `${trouble.about} ${codeOf(trouble)}`;
    const group = groups.get(key) ?? { key, isNote: isOnlyNote(trouble), troubles: [] };
    group.troubles.push(trouble);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.isNote) - Number(b.isNote));
}

/** A trouble in words. Whatever a file brought along, a name of 60,000 letters for example, is shortened. */
export function troubleSentence(whole: UploadTrouble, { troubles: words }: UploadCatalogue, f: Measures): string {
  const trouble = shortened(whole);
  switch (trouble.about) {
    case 'photos':
      return say(words.photos, trouble.problem, f);
    case 'vectors': {
      const { file, problem } = trouble;
      if (isRowProblem(problem)) return words.mostRows(file, say(words.rows, problem, f));
      return sayOf(words.vectors, file, problem, f);
    }
    case 'vectors-note': {
      const { file, note } = trouble;
      if (note.code !== 'rows-skipped') return sayOf(words.notesOfVectors, file, note, f);
      return words.rowsSkipped(file, f.count(note.count), say(words.rows, note.first, f));
    }
    case 'storage':
      return words.storage[trouble.problem];
    case 'fetch':
      return words.fetch(trouble.detail);
    case 'worker':
      return words.worker(trouble.detail);
    default:
      return trouble satisfies never;
  }
}

function codeOf(trouble: UploadTrouble): string {
  switch (trouble.about) {
    case 'photos':
    case 'vectors':
      return trouble.problem.code;
    case 'vectors-note':
      return trouble.note.code;
    case 'storage':
      return trouble.problem;
    case 'fetch':
    case 'worker':
      return '';
    default:
      return trouble satisfies never;
  }
}

function isOnlyNote(trouble: UploadTrouble): boolean {
  if (trouble.about === 'photos') return isNote(trouble.problem) || trouble.problem.code === 'duplicate';
  return trouble.about === 'vectors-note' || trouble.about === 'storage';
}

function isRowProblem(problem: VectorProblem): problem is RowProblem {
  return problem.code === 'ragged-row' || problem.code === 'not-a-number' || problem.code === 'no-label';
}

/** Listed of many, a table's columns for example. */
const MOST_NAMES = 8;

/** The same with all its texts short: no code is as long. */
function shortened<T>(value: T): T {
  if (typeof value === 'string') return shorten(value) as T; // a text for a text
  if (Array.isArray(value)) {
    const some = value.slice(0, MOST_NAMES).map(shortened);
    return (value.length > MOST_NAMES ? [...some, '…'] : some) as T; // what is left out was text
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)])) as T; // the same keys
}

type Coded = Problem | VectorProblem | VectorNote;

/** The sentence of a code, told what came with that code: tsc knows the table complete, but not that the two match. */
function say<T extends Coded>(
  sentences: { readonly [C in T['code']]: (trouble: never, f: Measures) => string },
  trouble: T,
  f: Measures,
) {
  return sentences[trouble.code as T['code']](trouble as never, f); // the table is indexed by the trouble's own code
}

function sayOf<T extends Coded>(
  sentences: { readonly [C in T['code']]: (file: string, trouble: never, f: Measures) => string },
  file: string,
  trouble: T,
  f: Measures,
) {
  return sentences[trouble.code as T['code']](file, trouble as never, f); // as above
}
