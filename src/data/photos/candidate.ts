/** A file that may be a photo: plain data that can cross to a worker; its bytes are read, and unpacked, on demand. */
import { Inflate } from 'fflate';
import { MAX_FILE_BYTES } from './limits.ts';
import type { Problem } from './problems.ts';
import type { ZipEntry } from './zipDirectory.ts';

export interface Candidate {
  /** Cleaned; inside a zip it starts with the zip's name. */
  readonly path: string;
  /** Unpacked size; what a zip claims it to be. */
  readonly bytes: number;
  /** The file, or the zip that holds it. */
  readonly blob: Blob;
  /** Where in the zip; absent for a file of its own. */
  readonly entry?: Pick<ZipEntry, 'method' | 'packedBytes' | 'start'>;
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;

/** Packed bytes unpacked at once: 8 kB become at most 8.5 MB before the cap is looked at. */
const PIECE_BYTES = 8192;

/** Packed bytes read beyond the unpacked ones wanted, when only a file's beginning is. */
const HEAD_SLACK_BYTES = 65_536;

/** A candidate's bytes, or why they cannot be had. No more than `limit` bytes, from the start, are unpacked.
 *  @throws the signal's reason */
export async function readCandidate(
  candidate: Candidate,
  limit = MAX_FILE_BYTES,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  try {
    if (candidate.entry) return await readEntry(candidate, candidate.entry, limit, signal);
    return new Uint8Array(await candidate.blob.slice(0, limit).arrayBuffer());
  } catch {
    signal?.throwIfAborted();
    // Moved, deleted, or changed since it was chosen.
    return { code: 'unreadable', file: candidate.path };
  }
}

async function readEntry(
  { path, bytes, blob }: Candidate,
  { method, packedBytes, start }: NonNullable<Candidate['entry']>,
  limit: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | Problem> {
  const damaged: Problem = { code: 'zip-entry-damaged', file: path };
  const header = new DataView(await blob.slice(start, start + LOCAL_BYTES).arrayBuffer());
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== LOCAL_SIGNATURE) return damaged;
  const dataStart = start + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const wanted = Math.min(bytes, limit);
  const isAll = wanted === bytes;
  const readBytes = isAll ? packedBytes : Math.min(packedBytes, wanted + HEAD_SLACK_BYTES);
  const packed = new Uint8Array(await blob.slice(dataStart, dataStart + readBytes).arrayBuffer());
  signal?.throwIfAborted();
  if (packed.length < readBytes) return damaged;
  if (method === 0) return packedBytes === bytes ? packed.subarray(0, wanted) : damaged;
  return inflate(packed, wanted, isAll) ?? damaged;
}

/** The first `wanted` bytes of a deflated file; null when it is broken, ends before, or, where `isAll`, goes on. */
function inflate(packed: Uint8Array, wanted: number, isAll: boolean): Uint8Array<ArrayBuffer> | null {
  const out = new Uint8Array(wanted);
  let filled = 0;
  let tooMuch = false;
  const stream = new Inflate((piece) => {
    const room = wanted - filled;
    tooMuch ||= piece.length > room;
    out.set(room < piece.length ? piece.subarray(0, room) : piece, filled);
    filled += Math.min(room, piece.length);
  });
  try {
    for (let at = 0; at < packed.length && !tooMuch && (isAll || filled < wanted); at += PIECE_BYTES) {
      const end = at + PIECE_BYTES;
      stream.push(packed.subarray(at, end), end >= packed.length);
    }
  } catch {
    // Broken code: what came before it is too short.
    return filled === wanted && !isAll ? out : null;
  }
  return filled === wanted && !(isAll && tooMuch) ? out : null;
}
