/** One door to the headers of all kinds. */
import type { FileKind } from '../sniff.ts';
import { bmpHeader } from './bmp.ts';
import { gifHeader } from './gif.ts';
import type { Header } from './header.ts';
import { isoMediaHeader } from './isoMedia.ts';
import { jpegHeader } from './jpeg.ts';
import { pngHeader } from './png.ts';
import { webpHeader } from './webp.ts';

const READERS: Partial<Record<FileKind, (bytes: Uint8Array) => Header | null>> = {
  jpeg: jpegHeader,
  png: pngHeader,
  webp: webpHeader,
  avif: (bytes) => isoMediaHeader(bytes, true),
  heic: (bytes) => isoMediaHeader(bytes, false),
  gif: gifHeader,
  bmp: bmpHeader,
};

/** The header of a picture, whatever its bytes; null when it has none that can be read. */
export function readHeader(bytes: Uint8Array, kind: FileKind): Header | null {
  return READERS[kind]?.(bytes) ?? null;
}
