/** Kinds of files by the names that every language uses. */
import type { FileKind } from '../../../data/photos/sniff.ts';

export const KIND_NAMES = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  avif: 'AVIF',
  gif: 'GIF',
  bmp: 'BMP',
  heic: 'HEIC',
  tiff: 'TIFF',
  jxl: 'JPEG XL',
  svg: 'SVG',
  zip: 'ZIP',
  rar: 'RAR',
  '7z': '7z',
  gzip: 'gzip',
  tar: 'tar',
} as const satisfies Partial<Record<FileKind, string>>;
