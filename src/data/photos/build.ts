/** From groups of files to a PhotoSet: each photo decoded, its face found, cropped. One bad file stops no other. */
import type { Candidate } from './candidate.ts';
import { Copies } from './copies.ts';
import { cropPhoto } from './crop.ts';
import { decodePhoto } from './decode.ts';
import { fingerprint } from './fingerprint.ts';
import { centreFraming, type Framing } from './framing.ts';
import { MAX_PHOTOS_PER_IDENTITY } from './limits.ts';
import { newId } from './newId.ts';
import type { Found, Identity, Photo, PhotoSet } from './photoSet.ts';
import type { Picture } from './picture.ts';
import type { Problem } from './problems.ts';

/** Finds the face of a decoded photo: the framing of the clearest, and how many there are; null without one.
 *  @throws DetectorMissing when no photo can be looked at; any other error is that of one photo */
export type Locate = (photo: Picture) => Promise<{ readonly framing: Framing; readonly faces: number } | null>;

/** The face detector could not be had. */
export class DetectorMissing extends Error {}

export interface BuildOptions {
  /** Absent: faces are not looked for, and the middle of each photo is its crop. */
  readonly locate?: Locate | undefined;
  /** Photos that are there already: a copy of one of them is left out. */
  readonly known?: PhotoSet | undefined;
  readonly signal?: AbortSignal | undefined;
  /** After each file: files done, and files in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Built {
  readonly set: PhotoSet;
  readonly problems: Problem[];
  /** The file that each photo was made of, by the photo's id. */
  readonly files: Map<string, Candidate>;
}

/** Builds the set of some named groups; identities of whose files none is a photo are left out.
 *  @throws the signal's reason */
export async function buildSet(
  name: string,
  groups: readonly { readonly name: string; readonly items: readonly Candidate[] }[],
  options: BuildOptions = {},
): Promise<Built> {
  const problems: Problem[] = [];
  const identities: Identity[] = [];
  const files = new Map<string, Candidate>();
  const copies = new Copies(options.known);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  let done = 0;
  for (const group of groups) {
    const photos: Photo[] = [];
    for (const candidate of group.items) {
      if (photos.length < MAX_PHOTOS_PER_IDENTITY) {
        const photo = await readPhoto(candidate, options, problems);
        const of = photo && copies.add(photo);
        if (of !== null) problems.push({ code: 'duplicate', file: candidate.path, of });
        else if (photo) {
          photos.push(photo);
          files.set(photo.id, candidate);
        }
      }
      done++;
      options.onProgress?.(done, total);
    }
    if (photos.length === 0) problems.push({ code: 'identity-empty', identity: group.name });
    else identities.push({ id: newId(), name: group.name, photos });
    if (photos.length === MAX_PHOTOS_PER_IDENTITY && group.items.length > photos.length) {
      const count = group.items.length;
      problems.push({ code: 'too-many-photos', identity: group.name, count, kept: photos.length });
    }
  }
  return { set: { kind: 'photos', name, identities }, problems, files };
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
  const pixels = cropPhoto(decoded.picture, framing);
  return { id: newId(), name: candidate.path, pixels, framing, found, print: fingerprint(decoded.picture.rgb) };
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
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof DetectorMissing)) problems.push({ code: 'detector-failed', file, reason });
    else if (!problems.some(({ code }) => code === 'detector-missing')) {
      problems.push({ code: 'detector-missing', reason });
    }
    return { framing: centre, found: 'none' };
  }
}
