/** From the files of an upload to a set: photos, a set that was exported, or vectors. */
import { type BuildOptions, buildSet, type Locate } from '../../data/photos/build.ts';
import type { Candidate } from '../../data/photos/candidate.ts';
import { Copies } from '../../data/photos/copies.ts';
import { groupByIdentity } from '../../data/photos/group.ts';
import { identityName } from '../../data/photos/identityName.ts';
import { type Entry, takeIn } from '../../data/photos/intake.ts';
import { joinSets } from '../../data/photos/joinSets.ts';
import { unpackSet } from '../../data/photos/pack.ts';
import { extensionOf } from '../../data/photos/paths.ts';
import type { Identity, PhotoSet } from '../../data/photos/photoSet.ts';
import type { Problem } from '../../data/photos/problems.ts';
import { UploadProblem } from '../../data/vectors/problems.ts';
import { readVectors } from '../../data/vectors/read.ts';
import type { UploadCommand, UploadState, UploadTrouble } from './messages.ts';
import type { UploadedSet } from './storage.ts';

export interface Upload {
  files: Entry[];
  /** Whose photos they are; null to go by folders and names. */
  identity: Extract<UploadCommand, { type: 'upload' }>['identity'];
  /** The photos that they join. */
  joined: PhotoSet | null;
}

export interface UploadRead {
  /** null when there was nothing to use. */
  set: UploadedSet | null;
  troubles: UploadTrouble[];
  /** The file that each photo was made of, by the photo's id. */
  files: Map<string, Candidate>;
}

export interface UploadReading {
  signal: AbortSignal;
  onProgress(progress: UploadState['progress']): void;
  /** null not to look for faces. */
  locate: Locate | null;
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
    return { set, troubles, files: new Map() };
  } catch (error) {
    if (!(error instanceof UploadProblem)) throw error;
    return { set: null, troubles: [{ about: 'vectors', file: error.file, problem: error.problem }], files: new Map() };
  }
}

async function readPhotos({ files, identity, joined }: Upload, reading: UploadReading): Promise<UploadRead> {
  const { signal } = reading;
  const intake = await takeIn(files, signal);
  const { candidates, sets } = intake;
  const grouping = groupByIdentity(candidates);
  const named = { groups: [{ name: identity?.name ?? null, items: candidates }], problems: [] };
  const { groups, problems } = identity === null ? grouping : named;
  const options: BuildOptions = {
    signal,
    known: joined ?? undefined,
    onProgress: (done, total) => reading.onProgress({ unit: 'files', done, total }),
    locate: reading.locate ?? undefined,
  };
  const filled = groups.filter(({ items }) => items.length > 0);
  const known = filled.map(({ name, items }) => ({ name: name === null ? NOBODY : identityName(name), items }));
  const built = await buildSet(setName(files), known, options);
  const all: Problem[] = [...intake.problems, ...problems, ...built.problems];
  let set = joined ? join(joined, meant(built.set, identity, joined), all) : built.set;
  for (const exported of sets) {
    const unpacked = await unpackSet(exported, signal);
    all.push(...unpacked.problems);
    const added = unpacked.set && withoutCopies(unpacked.set, set, all);
    if (added) set = set.identities.length > 0 ? join(set, added, all) : added;
  }
  return {
    set: set.identities.length > 0 ? set : null,
    troubles: all.filter((problem) => !isMoot(problem, set)).map((problem) => ({ about: 'photos', problem })),
    files: built.files,
  };
}

/** Photos of one identity, as those of the one that is meant, where that is still there. */
function meant(built: PhotoSet, identity: Upload['identity'], joined: PhotoSet): PhotoSet {
  const own = joined.identities.find(({ id }) => id === identity?.id);
  if (!identity || !own) return built;
  return { ...built, identities: built.identities.map((it) => ({ ...it, id: own.id, name: own.name })) };
}

function join(set: PhotoSet, added: PhotoSet, problems: Problem[]): PhotoSet {
  const joined = joinSets(set, added);
  problems.push(...joined.problems);
  return joined.set;
}

/** An exported set without the photos that are there already. */
function withoutCopies(added: PhotoSet, set: PhotoSet, problems: Problem[]): PhotoSet {
  const copies = new Copies(set);
  const identities = added.identities.flatMap((identity): Identity[] => {
    const photos = identity.photos.filter((photo) => {
      const of = copies.add(photo);
      if (of !== null) problems.push({ code: 'duplicate', file: photo.name, of });
      return of === null;
    });
    return photos.length > 0 ? [{ ...identity, photos }] : [];
  });
  return { ...added, identities };
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
