/** What a file is, by its first bytes; its name is not believed. */
import { extensionOf } from './paths.ts';

/** Decoded here. */
export const PHOTO_KINDS = ['jpeg', 'png', 'webp', 'avif', 'gif', 'bmp'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

export type FileKind =
  | PhotoKind
  // Pictures that most browsers cannot decode.
  | 'heic'
  | 'tiff'
  | 'raw'
  | 'jxl'
  // A program more than a picture: never decoded.
  | 'svg'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'tar'
  | 'unknown';

/** Bytes that `sniff` looks at. */
export const SNIFF_BYTES = 1024;

const EXTENSIONS: Partial<Record<FileKind, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif', 'pjpeg'],
  png: ['png', 'apng'],
  webp: ['webp'],
  avif: ['avif', 'avifs'],
  gif: ['gif'],
  bmp: ['bmp', 'dib'],
  heic: ['heic', 'heif', 'hif'],
  tiff: ['tif', 'tiff'],
  raw: ['raw', 'dng', 'cr2', 'cr3', 'nef', 'arw', 'orf', 'rw2', 'raf', 'pef', 'srw'],
  jxl: ['jxl'],
  svg: ['svg'],
};
const RAW_EXTENSIONS = new Set(EXTENSIONS.raw);
const PICTURE_EXTENSIONS = new Set(Object.values(EXTENSIONS).flat());

/** Whether a file's name promises a picture, of a kind that can be decoded or not. */
export function hasPictureName(path: string): boolean {
  return PICTURE_EXTENSIONS.has(extensionOf(path));
}

/** Whether a file's name promises another kind than its bytes hold; no extension promises nothing. */
export function hasWrongExtension(path: string, kind: FileKind): boolean {
  const extension = extensionOf(path);
  return extension !== '' && !EXTENSIONS[kind]?.includes(extension);
}

export function isPhotoKind(kind: FileKind): kind is PhotoKind {
  return (PHOTO_KINDS as readonly string[]).includes(kind);
}

/** The kind of a file.
 *  @param bytes its first SNIFF_BYTES bytes, or all it has
 *  @param path tells raw photos from other TIFF files, which begin alike */
export function sniff(bytes: Uint8Array, path: string): FileKind {
  const starts = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (/^GIF8[79]a/.test(ascii(0, 6))) return 'gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp') return brandKind(ascii(8, 12), ascii(16, Math.min(bytes.length, 64)));
  if (ascii(0, 2) === 'BM' && bytes.length >= 26 && bytes[15] === 0 && bytes[16] === 0 && bytes[17] === 0) return 'bmp';
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) {
    return RAW_EXTENSIONS.has(extensionOf(path)) || ascii(8, 10) === 'CR' ? 'raw' : 'tiff';
  }
  if (/^(IIU\0|IIRO|IIRS|MMOR|FUJI)/.test(ascii(0, 4))) return 'raw';
  if (starts(0xff, 0x0a) || ascii(0, 8) === '\0\0\0\x0cJXL ') return 'jxl';
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'zip';
  if (ascii(0, 4) === 'Rar!') return 'rar';
  if (starts(0x37, 0x7a, 0xbc, 0xaf)) return '7z';
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (ascii(257, 262) === 'ustar') return 'tar';
  if (/^[\ufeff\s]*<[\s\S]*<svg[\s:>]|^[\ufeff\s]*<svg[\s:>]/i.test(textOf(bytes))) return 'svg';
  return 'unknown';
}

/** Which picture an ISO base media file holds, by its major brand and those it says it is compatible with. */
function brandKind(major: string, compatible: string): FileKind {
  const brands = `${major} ${compatible}`;
  if (/avi[fs]/.test(brands)) return 'avif';
  if (/crx /.test(major)) return 'raw';
  if (/hei[cxms]|hev[cxms]|mif1|msf1/.test(brands)) return 'heic';
  return 'unknown';
}

function textOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, SNIFF_BYTES));
}
