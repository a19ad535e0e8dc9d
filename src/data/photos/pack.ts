/** A photo set as a zip and back: a folder of PNG files an identity, which any program shows, and one list of them. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import * as v from 'valibot';
import { type Candidate, readCandidate } from './candidate.ts';
import { STORED_SIDE } from './crop.ts';
import { decodeBytes } from './decode.ts';
import { identityName } from './identityName.ts';
import { type Entry, SET_FILE } from './intake.ts';
import { MAX_FILE_BYTES, MAX_IDENTITIES, MAX_NAME_LENGTH, MAX_PHOTOS_PER_IDENTITY } from './limits.ts';
import { newId } from './newId.ts';
import { cleanPath } from './paths.ts';
import { FOUND, type Identity, type Photo, type PhotoSet } from './photoSet.ts';
import { encodePng } from './picture.ts';
import type { Problem } from './problems.ts';
import { readZipDirectory, type ZipEntry } from './zipDirectory.ts';

const MAX_LIST_BYTES = 4 * 1024 * 1024;

/** Letters of a photo's name that are kept. */
const MAX_PHOTO_NAME_LENGTH = 500;

/** Letters of a photo's fingerprint: two numbers of 32 bits. */
const MAX_PRINT_LENGTH = 40;

const finite = v.pipe(v.number(), v.finite());
const listSchema = v.object({
  format: v.literal('arclab-photos'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH)),
  identities: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH)),
        photos: v.pipe(
          v.array(
            v.object({
              name: v.pipe(v.string(), v.maxLength(MAX_PHOTO_NAME_LENGTH)),
              file: v.string(),
              framing: v.object({ a: finite, b: finite, tx: finite, ty: finite }),
              found: v.picklist(FOUND),
              /** Absent in sets of the first days. */
              print: v.optional(v.pipe(v.string(), v.maxLength(MAX_PRINT_LENGTH)), ''),
            }),
          ),
          v.maxLength(MAX_PHOTOS_PER_IDENTITY),
        ),
      }),
    ),
    v.maxLength(MAX_IDENTITIES),
  ),
});
type List = v.InferOutput<typeof listSchema>;
type Listed = List['identities'][number]['photos'][number];

/** Any day in zip's range: the same set gives the same bytes. */
const MTIME = new Date(2020, 0, 1);

/** Packs a set as a zip of PNG files. Needs OffscreenCanvas. */
export async function packSet(set: PhotoSet): Promise<Blob> {
  const files: Zippable = {};
  const identities: List['identities'] = [];
  for (const [label, { name, photos }] of set.identities.entries()) {
    const folder = `${pad(label + 1, 2)} ${fileName(name)}`;
    const listed: Listed[] = [];
    for (const [index, photo] of photos.entries()) {
      const file = `${folder}/${pad(index + 1, 3)}.png`;
      files[file] = await encodePng({ width: STORED_SIDE, height: STORED_SIDE, rgb: photo.pixels });
      const { a, b, tx, ty } = photo.framing;
      const photoName = photo.name.slice(0, MAX_PHOTO_NAME_LENGTH);
      listed.push({ name: photoName, file, framing: { a, b, tx, ty }, found: photo.found, print: photo.print });
    }
    identities.push({ name: name.slice(0, MAX_NAME_LENGTH), photos: listed });
  }
  const list: List = { format: 'arclab-photos', version: 1, name: set.name.slice(0, MAX_NAME_LENGTH), identities };
  files[SET_FILE] = strToU8(JSON.stringify(list, null, 1));
  // PNG files are packed already.
  return new Blob([zipSync(files, { level: 0, mtime: MTIME })], { type: 'application/zip' });
}

/** Reads an exported set; photos that are missing or damaged are left out, with a problem each.
 *  @returns a null set when the list itself cannot be used
 *  @throws the signal's reason */
export async function unpackSet(
  { path, blob }: Entry,
  signal?: AbortSignal,
): Promise<{ set: PhotoSet | null; problems: Problem[] }> {
  const entries = new Map((await readZipDirectory(blob).catch(() => null))?.map((entry) => [entry.name, entry]));
  const list = await readList(candidateOf(path, SET_FILE, blob, entries), path, signal);
  if ('code' in list) return { set: null, problems: [list] };
  const problems: Problem[] = [];
  const identities: Identity[] = [];
  for (const { name, photos } of list.identities) {
    const read: Photo[] = [];
    for (const photo of photos) {
      const pixels = await readPixels(candidateOf(path, photo.file, blob, entries), signal);
      if (pixels) read.push(photoOf(photo, pixels));
      else problems.push({ code: 'zip-entry-damaged', file: `${path}/${cleanPath(photo.file)}` });
    }
    if (read.length > 0) identities.push({ id: newId(), name: identityName(name), photos: read });
    else problems.push({ code: 'identity-empty', identity: name });
  }
  if (list.identities.length === 0) problems.push({ code: 'set-empty', file: path });
  return { set: { kind: 'photos', name: list.name, identities }, problems };
}

function photoOf({ name, framing, found, print }: Listed, pixels: Uint8Array): Photo {
  return { id: newId(), name: cleanPath(name), pixels, framing, found, print };
}

async function readList(
  candidate: Candidate | null,
  file: string,
  signal: AbortSignal | undefined,
): Promise<List | Problem> {
  const unreadable = (reason: string): Problem => ({ code: 'set-unreadable', file, reason });
  if (!candidate) return unreadable(`${SET_FILE} is missing`);
  if (candidate.bytes > MAX_LIST_BYTES) return unreadable(`${SET_FILE} has ${candidate.bytes} bytes`);
  const bytes = await readCandidate(candidate, MAX_LIST_BYTES, signal);
  if ('code' in bytes) return bytes;
  try {
    return v.parse(listSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The pixels of a stored crop; null when they are not what was packed. */
async function readPixels(candidate: Candidate | null, signal: AbortSignal | undefined): Promise<Uint8Array | null> {
  if (!candidate) return null;
  const bytes = await readCandidate(candidate, undefined, signal);
  if ('code' in bytes) return null;
  const { picture } = await decodeBytes(bytes, candidate.path);
  return picture?.width === STORED_SIDE && picture.height === STORED_SIDE ? picture.rgb : null;
}

function candidateOf(zip: string, name: string, blob: Blob, entries: Map<string, ZipEntry>): Candidate | null {
  const entry = entries.get(name);
  if (!entry || entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) return null;
  const { method, packedBytes, bytes, start } = entry;
  if (Math.max(bytes, packedBytes) > MAX_FILE_BYTES) return null;
  return { path: `${zip}/${cleanPath(name)}`, bytes, blob, entry: { method, packedBytes, start } };
}

function pad(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}

/** An identity's name without what file systems refuse. */
function fileName(name: string): string {
  return cleanPath(name.replace(/[/\\:*?"<>|]/g, ' '))
    .replace(/\.+$/, '')
    .slice(0, MAX_NAME_LENGTH)
    .trim();
}
