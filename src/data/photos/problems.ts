/** What can be wrong with a heap of files, as data: a code, the file, and the numbers that a sentence needs. The
 *  sentences are not made here. */
import type { FileKind } from './sniff.ts';

/** `file` is the path as the reader gave it; inside a zip it starts with the zip's name. */
export type Problem =
  // The heap as a whole.
  | { readonly code: 'nothing-found' }
  | { readonly code: 'too-many-files'; readonly count: number; readonly cap: number }
  | { readonly code: 'total-too-large'; readonly skipped: number; readonly cap: number }
  // Zips and other archives.
  | { readonly code: 'zip-damaged'; readonly file: string }
  | { readonly code: 'zip-empty'; readonly file: string }
  | { readonly code: 'zip-encrypted'; readonly file: string; readonly count: number }
  | { readonly code: 'zip-nested'; readonly file: string }
  | { readonly code: 'zip-ratio'; readonly file: string; readonly ratio: number; readonly cap: number }
  | { readonly code: 'zip-method'; readonly file: string; readonly method: number }
  | { readonly code: 'zip-entry-damaged'; readonly file: string }
  | { readonly code: 'zip-paths-cleaned'; readonly file: string; readonly count: number }
  | { readonly code: 'archive-unsupported'; readonly file: string; readonly kind: FileKind }
  // One file.
  | { readonly code: 'unreadable'; readonly file: string }
  | { readonly code: 'file-too-large'; readonly file: string; readonly bytes: number; readonly cap: number }
  | { readonly code: 'empty-file'; readonly file: string }
  | { readonly code: 'not-an-image'; readonly file: string }
  | { readonly code: 'svg'; readonly file: string }
  | { readonly code: 'unsupported'; readonly file: string; readonly kind: FileKind }
  | { readonly code: 'truncated'; readonly file: string; readonly kind: FileKind }
  | { readonly code: 'undecodable'; readonly file: string; readonly kind: FileKind }
  | {
      readonly code: 'too-small';
      readonly file: string;
      readonly width: number;
      readonly height: number;
      readonly least: number;
    }
  | {
      readonly code: 'too-many-pixels';
      readonly file: string;
      readonly width: number;
      readonly height: number;
      readonly cap: number;
    }
  | { readonly code: 'duplicate'; readonly file: string; readonly of: string }
  // Notes: the file is kept.
  | { readonly code: 'wrong-extension'; readonly file: string; readonly kind: FileKind }
  | { readonly code: 'animated'; readonly file: string }
  | { readonly code: 'no-face'; readonly file: string }
  | { readonly code: 'several-faces'; readonly file: string; readonly count: number }
  | { readonly code: 'detector-failed'; readonly file: string; readonly reason: string }
  /** No photo was searched for faces. */
  | { readonly code: 'detector-missing'; readonly reason: string }
  // Identities.
  | { readonly code: 'ungrouped'; readonly count: number }
  | { readonly code: 'one-identity'; readonly least: number }
  | { readonly code: 'too-many-identities'; readonly count: number; readonly kept: number }
  | { readonly code: 'too-many-photos'; readonly identity: string; readonly count: number; readonly kept: number }
  | { readonly code: 'identity-empty'; readonly identity: string }
  // An exported set.
  | { readonly code: 'set-unreadable'; readonly file: string; readonly reason: string }
  | { readonly code: 'set-empty'; readonly file: string };

export type ProblemCode = Problem['code'];

/** Where nothing was lost: the file is used, and something about it is worth saying. */
const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'zip-paths-cleaned',
  'wrong-extension',
  'animated',
  'no-face',
  'several-faces',
  'detector-failed',
  'detector-missing',
  'ungrouped',
  'one-identity',
]);

/** Whether a problem is only a note. */
export function isNote(problem: Problem): boolean {
  return NOTES.has(problem.code);
}
