/** What can be said of a reader's own data without looking at it. */
import type { UploadCommand, UploadState, UploadSummary } from '../train/uploads/messages.ts';

/** Fewer have nobody to be told apart from. */
const LEAST_IDENTITIES = 2;

export type PhotoSummary = Extract<UploadSummary, { kind: 'photos' }>;

/** Whose photos some are: those of an identity that is there, by its id, or of a new one. */
export type Whose = NonNullable<Extract<UploadCommand, { type: 'upload' }>['identity']>;

export type Unready = { code: 'nothing' } | { code: 'too-few'; count: number } | { code: 'empty'; name: string };

/** Whether a set that was there has been forgotten, here or in another tab; not where it only cannot be reached. */
export function isForgotten({ set, troubles }: UploadState): boolean {
  return set === null && troubles.every((trouble) => trouble.about === 'storage' && trouble.problem !== 'silent');
}

/** Why a set cannot be trained on; null when it can. */
export function whyNotTrain(set: UploadSummary | null): Unready | null {
  if (!set || set.identities.length === 0) return { code: 'nothing' };
  const empty = set.kind === 'photos' ? set.identities.find(({ photos }) => photos.length === 0) : undefined;
  if (empty) return { code: 'empty', name: empty.name };
  if (set.identities.length < LEAST_IDENTITIES) return { code: 'too-few', count: set.identities.length };
  return null;
}
