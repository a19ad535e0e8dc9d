/** A zip's list of contents, read from its end. A zip is read by its list, not as a stream: so a file is unpacked only
 *  when its turn comes, and sizes, encryption and names are known before a byte is unpacked. */
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

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const ZIP64_FIELD = 0x0001;
const SATURATED = 0xffffffff;
const AES = 99;

/** Lists a zip's files, without its folders; null when it is no zip, is cut short, or its list does not hold together
 *  (which includes zips of over 65,534 files or 4 GB, far beyond what is taken in). */
export async function readZipDirectory(zip: Blob): Promise<ZipEntry[] | null> {
  const tailStart = Math.max(0, zip.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = new DataView(await zip.slice(tailStart).arrayBuffer());
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    const listBytes = tail.getUint32(at + 12, true);
    const listStart = tail.getUint32(at + 16, true);
    const listEnd = tailStart + at;
    // Bytes put before a zip, a self-extractor for example, move everything by as much.
    const moved = listEnd - listBytes - listStart;
    if (listBytes > MAX_DIRECTORY_BYTES || moved < 0) continue;
    const list = new Uint8Array(await zip.slice(listEnd - listBytes, listEnd).arrayBuffer());
    return parseZipDirectory(list, tail.getUint16(at + 10, true), moved);
  }
  return null;
}

/** @param list the bytes of the list   @param count entries it should have   @param moved bytes added to every start */
export function parseZipDirectory(list: Uint8Array, count: number, moved: number): ZipEntry[] | null {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > list.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > list.length) return null;
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    readZip64(view, nameEnd, extraEnd, sizes);
    const name = decodeName(list.subarray(at + ENTRY_BYTES, nameEnd), (flags & 0x800) !== 0);
    const [bytes, packedBytes, start] = sizes;
    if (!/[/\\]$/.test(name)) {
      const isEncrypted = (flags & 0x41) !== 0 || method === AES;
      entries.push({ name, isEncrypted, method, packedBytes, bytes, start: start + moved });
    }
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Replaces those sizes that say "see the extra field" by what it says. */
function readZip64(view: DataView, from: number, end: number, sizes: number[]): void {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let field = at + 4;
    for (const [i, size] of sizes.entries()) {
      if (size !== SATURATED || field + 8 > end) continue;
      sizes[i] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

/** Names are UTF-8 where the zip says so, and often where it does not; Japanese Windows writes Shift_JIS. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  for (const encoding of isUtf8 ? [] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  }
  return new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(bytes);
}
