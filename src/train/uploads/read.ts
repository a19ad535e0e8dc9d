/** From the files of an upload to a set: photos, a set that was exported, or vectors. */
import { type BuildOptions, buildSet, type Locate } from '../../data/photos/build.ts';
import type { Candidate } from '../../data/photos/candidate.ts';
import { groupByIdentity, identityName } from '../../data/photos/group.ts';
import { type Entry, takeIn } from '../../data/photos/intake.ts';
import { unpackSet } from '../../data/photos/pack.ts';
import { extensionOf } from '../../data/photos/paths.ts';
import { addPhotos, emptySet, type PhotoSet } from '../../data/photos/photoSet.ts';
import type { Problem } from '../../data/photos/problems.ts';
import { UploadProblem } from '../../data/vectors/problems.ts';
import { readVectors } from '../../data/vectors/read.ts';
import type { UploadState, UploadTrouble } from './messages.ts';
import type { UploadedSet } from './shelf.ts';

export interface Upload {
  files: Entry[];
  /** Whose photos they are; null to go by folders and names. */
  identity: string | null;
  /** The photos that they join. */
  joined: PhotoSet | null;
}

export interface UploadRead {
  /** null when there was nothing to use. */
  set: UploadedSet | null;
  troubles: UploadTrouble[];
  /** The files that photos were made of, by the photos' names. */
  candidates: Candidate[];
}

export interface UploadReading {
  signal: AbortSignal;
  onProgress(progress: UploadState['progress']): void;
  /** Opens the face detector when the first photo is there; null not to look for faces. */
  openLocate: (() => Promise<Locate>) | null;
}

/** The name of an identity that the reader must be asked for. */
const NOBODY = identityName('');

const VECTOR_FILES = new Set(['csv', 'tsv', 'txt', 'json', 'npy']);

/** @throws the signal's reason */
export function readUpload(upload: Upload, reading: UploadReading): Promise<UploadRead> {
  const areVectors = upload.files.length > 0 && upload.files.every(({ path }) => VECTOR_FILES.has(extensionOf(path)));
  return areVectors ? readVectorFiles(upload.files, reading) : readPhotos(upload, reading);
}

async function readVectorFiles(files: Entry[], { signal, onProgress }: UploadReading): Promise<UploadRead> {
  try {
    const { set, notes } = await readVectors(
      files.map(({ path, blob }) => new File([blob], path)),
      { signal, onProgress: (done, total) => onProgress({ unit: 'bytes', done, total }) },
    );
    const troubles: UploadTrouble[] = notes.map((note) => ({ about: 'vectors-note', file: set.name, note }));
    return { set, troubles, candidates: [] };
  } catch (error) {
    if (!(error instanceof UploadProblem)) throw error;
    return { set: null, troubles: [{ about: 'vectors', file: error.file, problem: error.problem }], candidates: [] };
  }
}

async function readPhotos({ files, identity, joined }: Upload, reading: UploadReading): Promise<UploadRead> {
  const { signal } = reading;
  const intake = await takeIn(files, signal);
  const { candidates, sets } = intake;
  const grouping = groupByIdentity(candidates);
  const named = { groups: [{ name: identity, items: candidates }], problems: [] };
  const { groups, problems } = identity === null ? grouping : named;
  const options: BuildOptions = {
    signal,
    known: joined ?? undefined,
    onProgress: (done, total) => reading.onProgress({ unit: 'files', done, total }),
    locate: reading.openLocate ? whenFirstNeeded(reading.openLocate) : undefined,
  };
  const filled = groups.filter(({ items }) => items.length > 0);
  const known = filled.map(({ name, items }) => ({ name: name ?? NOBODY, items }));
  const built = await buildSet(setName(files), known, options);
  const all: Problem[] = [...intake.problems, ...problems, ...built.problems];
  let set = built.set;
  for (const exported of sets) {
    const unpacked = await unpackSet(exported, signal);
    all.push(...unpacked.problems);
    if (unpacked.set) set = set.identities.length > 0 ? joinSets(set, unpacked.set, all) : unpacked.set;
  }
  if (joined) set = joinSets(joined, set, all);
  return {
    set: set.identities.length > 0 ? set : null,
    troubles: all.filter((problem) => !isMoot(problem, set)).map((problem) => ({ about: 'photos', problem })),
    candidates,
  };
}

/** What does not fit is told. */
function joinSets(set: PhotoSet, added: PhotoSet, problems: Problem[]): PhotoSet {
  let all = set.name ? set : emptySet(added.name);
  const refused = new Set<string>();
  for (const { name, photos } of added.identities) {
    const before = photosOf(all, name);
    all = addPhotos(all, name, photos);
    const kept = photosOf(all, name);
    const count = before + photos.length;
    if (kept === 0) refused.add(name);
    else if (kept < count) problems.push({ code: 'too-many-photos', identity: name, count, kept });
  }
  const kept = all.identities.length;
  if (refused.size > 0) problems.push({ code: 'too-many-identities', count: kept + refused.size, kept });
  return all;
}

function photosOf({ identities }: PhotoSet, name: string): number {
  const names = [name, identityName(name)];
  return identities.find((identity) => names.includes(identity.name))?.photos.length ?? 0;
}

/** Whether a problem of the new files alone is none of the whole set. */
function isMoot(problem: Problem, { identities }: PhotoSet): boolean {
  const isThere = (wanted: string) => identities.some(({ name }) => name === wanted);
  switch (problem.code) {
    case 'one-identity':
      return identities.length > 1;
    // Where none of the files without a name is a photo, there is nobody to ask about.
    case 'ungrouped':
      return !isThere(NOBODY);
    case 'identity-empty':
      return problem.identity === NOBODY || isThere(problem.identity);
    default:
      return false;
  }
}

/** The name of what was dropped: the folder's or the zip's. */
function setName(files: Entry[]): string {
  return identityName(files[0]?.path.split('/')[0].replace(/\.zip$/i, '') ?? '');
}

function whenFirstNeeded(open: () => Promise<Locate>): Locate {
  let opened: Promise<Locate> | undefined;
  return async (photo) => {
    opened ??= open();
    return (await opened)(photo);
  };
}
