import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeader } from './headers/read.ts';
import { type FileKind, hasPictureName, hasWrongExtension, sniff } from './sniff.ts';

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

const BEGINNINGS: [FileKind, Uint8Array, string?][] = [
  ['jpeg', bytesOf([0xff, 0xd8, 0xff, 0xe0])],
  ['png', bytesOf([0x89], 'PNG\r\n\x1a\n')],
  ['gif', bytesOf('GIF89a')],
  ['webp', bytesOf('RIFF', [1, 2, 3, 4], 'WEBP')],
  ['avif', bytesOf(u32(32), 'ftypavif', u32(0), 'avifmif1miaf')],
  ['avif', bytesOf(u32(32), 'ftypmif1', u32(0), 'mif1avif')],
  ['heic', bytesOf(u32(24), 'ftypheic', u32(0), 'mif1heic')],
  ['heic', bytesOf(u32(24), 'ftypmif1', u32(0), 'mif1heic')],
  ['raw', bytesOf(u32(24), 'ftypcrx ', u32(1), 'crx isom')],
  ['tiff', bytesOf('II*\0', u32(8))],
  ['tiff', bytesOf('MM\0*', u32(8))],
  ['raw', bytesOf('II*\0', u32(8)), 'a.NEF'],
  ['raw', bytesOf('II*\0', u32(16), 'CR')],
  ['raw', bytesOf('FUJIFILMCCD-RAW')],
  ['jxl', bytesOf([0xff, 0x0a])],
  ['zip', bytesOf('PK\x03\x04')],
  ['zip', bytesOf('PK\x05\x06')],
  ['rar', bytesOf('Rar!\x1a\x07')],
  ['7z', bytesOf([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['gzip', bytesOf([0x1f, 0x8b, 8])],
  ['svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['svg', bytesOf([0xef, 0xbb, 0xbf], '\n<?xml version="1.0"?>\n<!-- by hand --><svg onload="alert(1)">')],
  ['svg', bytesOf([0xff, 0xfe], [...'<svg>'].map((c) => `${c}\0`).join(''))],
  ['unknown', bytesOf('<!doctype html><p>')],
  ['unknown', bytesOf('label,v1,v2')],
  ['unknown', bytesOf('BMW, a car')],
  ['unknown', bytesOf(u32(24), 'ftypisom', u32(0), 'isomavc1')],
  ['unknown', bytesOf()],
];

describe('sniff', () => {
  test.each(BEGINNINGS)('knows %s by its first bytes', (kind, bytes, path = 'a') => {
    expect(sniff(bytes, path)).toBe(kind);
  });

  test('does not believe the name', () => {
    expect(sniff(bytesOf('GIF89a'), 'photo.jpg')).toBe('gif');
    expect(hasWrongExtension('photo.jpg', 'gif')).toBe(true);
    expect(hasWrongExtension('photo.JPEG', 'jpeg')).toBe(false);
    expect(hasWrongExtension('photo', 'gif')).toBe(false);
  });

  test('a name promises a picture, whether it can be decoded or not', () => {
    expect(['a.JPG', 'b/c.heic', 'd.svg'].every(hasPictureName)).toBe(true);
    expect(['a.zip', 'jpg', '.jpg', 'a.csv'].some(hasPictureName)).toBe(false);
  });
});

describe('the header', () => {
  test('of a JPEG is the frame, not the thumbnail inside it; without its end it is not whole', () => {
    const thumbnail = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 2, 1, 1, 17, 0, 0xff, 0xd9];
    const app = [0xff, 0xe1, 0, thumbnail.length + 2, ...thumbnail];
    const frame = [0xff, 0xc2, 0, 11, 8, 0, 0x12, 0, 0x34, 1, 1, 17, 0];
    const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd3, 0x56];
    const whole = bytesOf([0xff, 0xd8], app, frame, scan, scan, [0xff, 0xd9], 'a camera’s second picture');
    const size = { width: 0x34, height: 0x12, isAnimated: false, isHostile: false };
    expect(readHeader(whole, 'jpeg')).toEqual({ ...size, isWhole: true });
    expect(readHeader(bytesOf([0xff, 0xd8], app, frame, scan), 'jpeg')).toEqual({ ...size, isWhole: false });
    expect(readHeader(bytesOf([0xff, 0xd8], app), 'jpeg')).toBeNull();
  });

  test('of an animated PNG says so', () => {
    const chunk = (tag: string, data: number[]) => [...bytesOf(u32(data.length), tag, data, u32(0))];
    const start = [...bytesOf([0x89], 'PNG\r\n\x1a\n'), ...chunk('IHDR', [...u32(400), ...u32(300), 8, 2, 0, 0, 0])];
    const size = { width: 400, height: 300 };
    const end = [...chunk('IDAT', new Array(400).fill(0)), ...chunk('IEND', [])];
    expect(readHeader(bytesOf(start, end), 'png')).toEqual({ ...size, isAnimated: false, isWhole: true });
    const animated = bytesOf(start, chunk('acTL', [...u32(2), ...u32(0)]), end);
    expect(readHeader(animated, 'png')).toEqual({ ...size, isAnimated: true, isWhole: true });
    expect(readHeader(animated.subarray(0, -13), 'png')).toEqual({ ...size, isAnimated: true, isWhole: false });
  });

  test('of a BMP that is stored from the top has a positive height', () => {
    const bytes = new Uint8Array(54);
    const view = new DataView(bytes.buffer);
    view.setUint32(2, 54, true);
    view.setUint32(14, 40, true);
    view.setInt32(18, 20, true);
    view.setInt32(22, -30, true);
    expect(readHeader(bytes, 'bmp')).toEqual({ width: 20, height: 30, isAnimated: false, isWhole: true });
  });

  test('of a HEIC is its largest picture', () => {
    const box = (tag: string, ...content: number[][]) => {
      const bytes = content.flat();
      return [...bytesOf(u32(8 + bytes.length), tag, bytes)];
    };
    const ispe = (width: number, height: number) => box('ispe', u32(0), u32(width), u32(height));
    const properties = box('ipco', ispe(512, 512), ispe(4000, 3000), ispe(160, 120));
    const file = bytesOf(u32(16), 'ftypheic', u32(0), box('meta', u32(0), box('iprp', properties)));
    expect(readHeader(file, 'heic')).toMatchObject({ width: 4000, height: 3000, isAnimated: false, isWhole: true });
    expect(readHeader(file.subarray(0, -1), 'heic')?.isWhole).not.toBe(true);
    // Nothing to decode.
    expect(readHeader(file, 'avif')).toBeNull();
  });

  test('of a lossless and of an animated WebP is read', () => {
    const riff = (chunk: string, data: number[]) => {
      const body = [...bytesOf('WEBP', chunk), data.length, 0, 0, 0, ...data];
      return bytesOf('RIFF', [body.length, 0, 0, 0], body);
    };
    // 14 bits of width − 1, 14 of height − 1.
    const lossless = riff('VP8L', [0x2f, 0xff, 0xc0, 0x0f, 0, ...new Array(5).fill(0)]);
    expect(readHeader(lossless, 'webp')).toEqual({ width: 256, height: 64, isAnimated: false, isWhole: true });
    const animated = riff('VP8X', [2, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0]);
    expect(readHeader(animated, 'webp')).toEqual({ width: 300, height: 200, isAnimated: true, isWhole: true });
  });

  test('and the kind of any bytes are found without a throw', () => {
    const kinds: FileKind[] = ['jpeg', 'png', 'webp', 'avif', 'gif', 'bmp', 'heic'];
    const beginnings = BEGINNINGS.map(([, bytes]) => bytes);
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) => {
        const bytes = bytesOf([...beginning], [...rest]);
        expect(typeof sniff(bytes, 'a.jpg')).toBe('string');
        for (const kind of kinds) {
          const header = readHeader(bytes, kind);
          if (header) expect(header.width >= 0 && header.height >= 0).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
