/** From what a reader dropped or chose (files, folders, zips) to a flat list of files that may be photos. */
import { type Candidate, readCandidate } from './candidate.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_FREE_BYTES } from './limits.ts';
import { cleanPath, compareNames, extensionOf, fileNameOf, isLitter, leavesFolder, withoutExtension } from './paths.ts';
import type { Problem } from './problems.ts';
import { type FileKind, hasPictureName, isPhotoKind, SNIFF_BYTES, sniff } from './sniff.ts';
import { readZipDirectory, type ZipEntry } from './zipDirectory.ts';

/** A dropped or chosen file, with its path below the folder that was dropped (`webkitRelativePath`). */
export interface Entry {
  readonly path: string;
  readonly blob: Blob;
}

export interface Intake {
  /** In the order of their paths, photo 2 before photo 10. */
  readonly candidates: Candidate[];
  /** Zips that are exported photo sets, for `unpackSet`. */
  readonly sets: Entry[];
  readonly problems: Problem[];
}

/** The file at a zip's root that makes it an exported photo set. */
export const SET_FILE = 'arclab-photos.json';

/** Takes in a heap of files. What cannot be a photo is left out with a problem each; the rest is kept.
 *  @throws the signal's reason */
export async function takeIn(entries: readonly Entry[], signal?: AbortSignal): Promise<Intake> {
  const heap: Heap = { candidates: [], sets: [], problems: [], total: 0, count: 0, skipped: 0 };
  for (const { path, blob } of entries) {
    signal?.throwIfAborted();
    if (isLitter(path)) continue;
    const candidate = { path: cleanPath(path) || '?', bytes: blob.size, blob };
    if (hasPictureName(path)) keep(heap, candidate);
    else await judge(heap, candidate, signal);
  }
  const { candidates, sets, problems, count, skipped } = heap;
  if (count > MAX_FILES) problems.push({ code: 'too-many-files', count, cap: MAX_FILES });
  if (skipped > 0) problems.push({ code: 'total-too-large', skipped, cap: MAX_TOTAL_BYTES });
  if (candidates.length + sets.length + problems.length === 0) problems.push({ code: 'nothing-found' });
  candidates.sort((a, b) => compareNames(a.path, b.path));
  return { candidates, sets, problems };
}

interface Heap extends Intake {
  /** Bytes of the candidates. */
  total: number;
  /** Files that would have been kept, with those beyond the cap. */
  count: number;
  skipped: number;
}

function keep(heap: Heap, candidate: Candidate): void {
  if (candidate.bytes > MAX_FILE_BYTES) {
    const { path: file, bytes } = candidate;
    heap.problems.push({ code: 'file-too-large', file, bytes, cap: MAX_FILE_BYTES });
    return;
  }
  heap.count++;
  if (heap.count > MAX_FILES) return;
  if (heap.total + candidate.bytes > MAX_TOTAL_BYTES) {
    heap.skipped++;
    return;
  }
  heap.total += candidate.bytes;
  heap.candidates.push(candidate);
}

/** Looks into a file whose name promises no picture. */
async function judge(heap: Heap, candidate: Candidate, signal: AbortSignal | undefined): Promise<void> {
  const file = candidate.path;
  const head = await readCandidate(candidate, SNIFF_BYTES, signal);
  if ('code' in head) {
    heap.problems.push(head);
    return;
  }
  const kind = sniff(head, file);
  // A zip may stand behind other bytes; its list, at its end, is found all the same.
  const isZip = kind === 'zip' || (head.length > 0 && extensionOf(file) === 'zip');
  if (isZip && !candidate.entry) await openZip(heap, candidate, signal);
  else if (isPhotoKind(kind)) keep(heap, candidate);
  else heap.problems.push(refusal(file, kind, head.length));
}

/** Why a file cannot be a photo. */
export function refusal(file: string, kind: FileKind, bytes: number): Problem {
  if (bytes === 0) return { code: 'empty-file', file };
  switch (kind) {
    case 'zip':
      return { code: 'zip-nested', file };
    case 'rar':
    case '7z':
    case 'gzip':
    case 'tar':
      return { code: 'archive-unsupported', file, kind };
    case 'svg':
      return { code: 'svg', file };
    case 'unknown':
      return { code: 'not-an-image', file };
    default:
      return { code: 'unsupported', file, kind };
  }
}

async function openZip(heap: Heap, { path, blob }: Candidate, signal: AbortSignal | undefined): Promise<void> {
  const { problems, sets } = heap;
  const entries = await readZipDirectory(blob).catch(() => null);
  if (!entries) {
    problems.push({ code: 'zip-damaged', file: path });
    return;
  }
  if (entries.some(({ name }) => name === SET_FILE)) {
    sets.push({ path, blob });
    return;
  }
  const files = entries.filter(({ name }) => !isLitter(name));
  if (files.length === 0) problems.push({ code: 'zip-empty', file: path });
  const encrypted = files.filter(({ isEncrypted }) => isEncrypted).length;
  if (encrypted > 0) problems.push({ code: 'zip-encrypted', file: path, count: encrypted });
  const cleaned = files.filter(({ name }) => leavesFolder(name)).length;
  if (cleaned > 0) problems.push({ code: 'zip-paths-cleaned', file: path, count: cleaned });
  for (const entry of files) {
    signal?.throwIfAborted();
    if (!entry.isEncrypted) await takeEntry(heap, blob, withoutExtension(path), entry, signal);
  }
}

async function takeEntry(
  heap: Heap,
  blob: Blob,
  zipName: string,
  entry: ZipEntry,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { name, method, packedBytes, bytes, start } = entry;
  const file = `${zipName}/${cleanPath(name) || '?'}`;
  const ratio = bytes / Math.max(1, packedBytes);
  const largest = Math.max(bytes, packedBytes);
  if (method !== 0 && method !== 8) heap.problems.push({ code: 'zip-method', file, method });
  else if (extensionOf(name) === 'zip') heap.problems.push({ code: 'zip-nested', file });
  else if (largest > MAX_FILE_BYTES) {
    heap.problems.push({ code: 'file-too-large', file, bytes: largest, cap: MAX_FILE_BYTES });
  } else if (bytes > RATIO_FREE_BYTES && ratio > MAX_RATIO) {
    heap.problems.push({ code: 'zip-ratio', file, ratio: Math.round(ratio), cap: MAX_RATIO });
  } else {
    const candidate = { path: file, bytes, blob, entry: { method, packedBytes, start } };
    if (hasPictureName(fileNameOf(file))) keep(heap, candidate);
    else await judge(heap, candidate, signal);
  }
}
