import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avif, emptyBmp, gifOf, HIDDEN, jpegOf, lyingAvif, pngOf, vp8, vp8x, webpOf } from './falseHeaders.testing.ts';
import { countPixels } from './lzw.ts';
import { readHeader } from './read.ts';

/** 256 pixels of colour 1, each behind a clear code, so that all codes keep 3 bits; then the end. */
const CODES = [...Array.from({ length: 256 }, () => [4, 1]).flat(), 5];
const packed = (codes: number[]) => {
  const bits = codes.map((code) => [...code.toString(2).padStart(3, '0')].reverse().join('')).join('');
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt([...byte].reverse().join(''), 2));
};
const SIXTEEN = packed(CODES);

describe('the size of the picture that a decoder would make', () => {
  test.each([
    ['gif', gifOf(16, HIDDEN, [1, 2])],
    ['avif', lyingAvif(HIDDEN)],
    ['heic', lyingAvif(HIDDEN)],
    ['webp', webpOf(['VP8X', vp8x(64)], ['VP8 ', vp8(HIDDEN)])],
    [
      'webp',
      webpOf(
        ['VP8X', vp8x(64, 2)],
        ['ANMF', [...Array(6).fill(0), 63, 0, 0, 63, 0, 0, 0, 0, 0, 0]],
        ['VP8 ', vp8(HIDDEN)],
      ),
    ],
    ['jpeg', jpegOf([64, HIDDEN])],
  ] as const)('is found behind a small one: %s', (kind, bytes) => {
    const header = readHeader(bytes, kind);
    expect((header?.width ?? 0) * (header?.height ?? 0)).toBeGreaterThanOrEqual(HIDDEN ** 2);
  });

  test('is what an honest file says', () => {
    expect(readHeader(gifOf(16, 16, SIXTEEN), 'gif')).toMatchObject({ width: 16, height: 16, isWhole: true });
    expect(readHeader(avif(), 'avif')).toMatchObject({ width: 64, height: 48, isWhole: true, isHostile: false });
    expect(readHeader(webpOf(['VP8X', vp8x(64)], ['VP8 ', vp8(64)]), 'webp')).toMatchObject({
      width: 64,
      isWhole: true,
    });
  });
});

describe('data that are too few for the picture are no whole file', () => {
  test.each([
    ['gif', gifOf(8000, 8000, SIXTEEN)],
    ['gif', gifOf(17, 17, SIXTEEN)],
    ['png', pngOf(8000, Array(100).fill(0))],
    ['jpeg', jpegOf([8000])],
    ['bmp', emptyBmp(8000)],
  ] as const)('%s', (kind, bytes) => {
    expect(readHeader(bytes, kind)).toMatchObject({ isWhole: false });
  });
});

test('a JPEG of a thousand scans is hostile', () => {
  expect(readHeader(jpegOf([64], 12), 'jpeg')).toMatchObject({ isWhole: true, isHostile: false });
  expect(readHeader(jpegOf([64], 1000), 'jpeg')).toMatchObject({ isHostile: true });
});

test('pixels of LZW codes are counted through the growth of their table', () => {
  // Clear; one pixel; then a code that is only now defined: the pixels before, and one more.
  expect(countPixels(Uint8Array.from([2, 2, ...packed([4, 1, 6, 5]), 0]), 1, 1e9)).toBe(3);
  expect(countPixels(Uint8Array.from([2, SIXTEEN.length, ...SIXTEEN, 0]), 1, 1e9)).toBe(256);
  expect(countPixels(Uint8Array.from([2, SIXTEEN.length, ...SIXTEEN, 0]), 1, 100)).toBe(100);
  expect(countPixels(Uint8Array.of(40, 1, 1, 0), 1, 1e9)).toBe(0);
});

test('any bytes have a header or none, at once', () => {
  const files = [
    ['gif', gifOf(16, 16, SIXTEEN)],
    ['avif', avif()],
    ['webp', webpOf(['VP8X', vp8x(64, 2)], ['VP8 ', vp8(64)])],
    ['png', pngOf(64, Array(100).fill(0))],
    ['jpeg', jpegOf([64], 3)],
    ['bmp', emptyBmp(64)],
  ] as const;
  const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(change, { maxLength: 8 }),
      fc.nat(),
      ([kind, good], changes, cut) => {
        const bytes = good.slice(0, cut % 3 ? good.length : cut % (good.length + 1));
        for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const header = readHeader(bytes, kind);
        expect(header === null || header.width * header.height >= 0).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});
