/** A zip's list of contents, read from its end by zip.js, which knows what tools write: 64-bit sizes and counts, bytes
 *  before and behind. A zip is read by its list, not as a stream: so a file is unpacked only when its turn comes, and
 *  sizes, encryption and names are known before a byte is unpacked. Unpacking is ours (candidate.ts): it stops at what
 *  was claimed. */
import { type Entry, type Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { MAX_DIRECTORY_BYTES } from './limits.ts';

/** One file of a zip, as the list describes it; nothing of this is to be trusted. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header starts in the zip. */
  readonly start: number;
}

/** Between two pauses, in which a run trains on: a thousand take 20 ms. */
const ENTRIES_AT_ONCE = 1000;

/** Lists a zip's files, without its folders; null when it is no zip, is cut short, or its list does not hold together. */
export async function readZipDirectory(zip: Blob): Promise<ZipEntry[] | null> {
  try {
    const reader = new ZipReader(boundedReader(zip), { strictness: 'tolerant', filenameValidation: 'tolerant' });
    const entries: ZipEntry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      const name = nameOf(entry);
      if (entry.directory || /[/\\]$/.test(name)) continue;
      if (entries.length % ENTRIES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
      const { encrypted, compressionMethod, compressedSize, uncompressedSize, offset } = entry;
      entries.push({
        name,
        isEncrypted: encrypted,
        method: compressionMethod,
        packedBytes: compressedSize,
        bytes: uncompressedSize,
        start: offset,
      });
    }
    return entries;
  } catch {
    // Whatever is wrong with it, the cure is to pack it again.
    return null;
  }
}

/** Reads pieces of a file; not the gigabytes that a lying list asks for. */
function boundedReader(zip: Blob): Reader<Blob> {
  const reader: Pick<Reader<Blob>, 'size' | 'init' | 'readUint8Array'> & { initialized: boolean } = {
    size: zip.size,
    initialized: true,
    async init() {},
    async readUint8Array(start: number, length: number) {
      if (length > MAX_DIRECTORY_BYTES)
        throw new RangeError(`${length} bytes asked for; ${MAX_DIRECTORY_BYTES} are read`);
      return new Uint8Array(await zip.slice(start, start + length).arrayBuffer());
    },
  };
  return reader as unknown as Reader<Blob>; // all of it that listing uses
}

/** Names are UTF-8 where the zip says so, and often where it does not; Japanese Windows writes Shift_JIS. */
function nameOf({ filename, rawFilename, filenameUTF8 }: Entry): string {
  for (const encoding of filenameUTF8 ? [] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(rawFilename);
    } catch {
      // Not this encoding.
    }
  }
  return filename;
}
