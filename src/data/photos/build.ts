/** From groups of files to a PhotoSet: each photo decoded, its face found, cropped. One bad file stops no other. */
import type { Candidate } from './candidate.ts';
import { cropPhoto } from './crop.ts';
import { decodePhoto } from './decode.ts';
import { centreFraming, type Framing } from './framing.ts';
import { MAX_PHOTOS_PER_IDENTITY } from './limits.ts';
import type { Found, Identity, Photo, PhotoSet } from './photoSet.ts';
import type { Picture } from './picture.ts';
import type { Problem } from './problems.ts';

/** Finds the face of a decoded photo: the framing of the clearest, and how many there are; null without one. */
export type Locate = (photo: Picture) => Promise<{ readonly framing: Framing; readonly faces: number } | null>;

export interface BuildOptions {
  /** Absent: faces are not looked for, and the middle of each photo is its crop. */
  readonly locate?: Locate | undefined;
  /** Photos that are there already: a copy of one of them is left out. */
  readonly known?: PhotoSet | undefined;
  readonly signal?: AbortSignal | undefined;
  /** After each file: files done, and files in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Builds the set of some named groups; identities of whose files none is a photo are left out.
 *  @throws the signal's reason */
export async function buildSet(
  name: string,
  groups: readonly { readonly name: string; readonly items: readonly Candidate[] }[],
  options: BuildOptions = {},
): Promise<{ set: PhotoSet; problems: Problem[] }> {
  const problems: Problem[] = [];
  const identities: Identity[] = [];
  const seen = new Map<string, string>();
  for (const { photos } of options.known?.identities ?? []) {
    for (const { name, pixels } of photos) seen.set(fingerprint(pixels), name);
  }
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  let done = 0;
  for (const group of groups) {
    const photos: Photo[] = [];
    for (const candidate of group.items) {
      if (photos.length < MAX_PHOTOS_PER_IDENTITY) {
        const photo = await readPhoto(candidate, options, problems);
        if (photo && isNew(photo, seen, problems)) photos.push(photo);
      }
      done++;
      options.onProgress?.(done, total);
    }
    if (photos.length === 0) problems.push({ code: 'identity-empty', identity: group.name });
    else identities.push({ name: group.name, photos });
    if (photos.length === MAX_PHOTOS_PER_IDENTITY && group.items.length > photos.length) {
      const count = group.items.length;
      problems.push({ code: 'too-many-photos', identity: group.name, count, kept: photos.length });
    }
  }
  return { set: { kind: 'photos', name, identities }, problems };
}

/** Decodes, frames and crops one file; null, and a problem, when it is no photo.
 *  @throws the signal's reason */
async function readPhoto(
  candidate: Candidate,
  { locate, signal }: BuildOptions,
  problems: Problem[],
): Promise<Photo | null> {
  const decoded = await decodePhoto(candidate, signal);
  problems.push(...decoded.problems);
  if (!decoded.picture) return null;
  const { framing, found } = await frame(decoded.picture, candidate.path, locate, problems);
  signal?.throwIfAborted();
  return { name: candidate.path, pixels: cropPhoto(decoded.picture, framing), framing, found };
}

async function frame(
  photo: Picture,
  file: string,
  locate: Locate | undefined,
  problems: Problem[],
): Promise<{ framing: Framing; found: Found }> {
  const centre = centreFraming(photo.width, photo.height);
  if (!locate) return { framing: centre, found: 'off' };
  try {
    const face = await locate(photo);
    if (!face) {
      problems.push({ code: 'no-face', file });
      return { framing: centre, found: 'none' };
    }
    if (face.faces > 1) problems.push({ code: 'several-faces', file, count: face.faces });
    return { framing: face.framing, found: face.faces > 1 ? 'several' : 'face' };
  } catch (error) {
    problems.push({ code: 'detector-failed', file, reason: error instanceof Error ? error.message : String(error) });
    return { framing: centre, found: 'none' };
  }
}

/** Whether a photo's pixels were not seen before: a copy could be trained on and held out at once. */
function isNew({ name, pixels }: Photo, seen: Map<string, string>, problems: Problem[]): boolean {
  const key = fingerprint(pixels);
  const of = seen.get(key);
  if (of === undefined) seen.set(key, name);
  else problems.push({ code: 'duplicate', file: name, of });
  return of === undefined;
}

/** 64 bits of some bytes: two FNV-1a of different starts. */
function fingerprint(bytes: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b);
  }
  return `${low >>> 0}:${high >>> 0}`;
}
