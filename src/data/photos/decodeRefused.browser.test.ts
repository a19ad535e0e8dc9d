import { describe, expect, test } from 'vitest';
import { big32, bmp, claiming, gif, jpeg, png, refused, text, webp } from './decode.testing.ts';
import {
  emptyBmp,
  gifOf,
  HIDDEN,
  jpegOf,
  lyingAvif,
  pngOf,
  vp8,
  vp8x,
  webpOf,
} from './headers/falseHeaders.testing.ts';
import { encodePng } from './picture.ts';

describe('a file is refused, with a reason', () => {
  test.each([
    ['jpeg', jpeg],
    ['png', png],
    ['webp', webp],
    ['gif', gif(1)],
    ['bmp', bmp(40, 40)],
  ] as const)('when it is cut short: %s', async (kind, bytes) => {
    for (const part of [0.3, 0.6, 0.95]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * part));
      expect(await refused(cut, `a.${kind}`)).toEqual({ code: 'truncated', file: `a.${kind}`, kind });
    }
  });

  test('when it has no bytes, or only the first few', async () => {
    expect(await refused(new Uint8Array(0))).toMatchObject({ code: 'empty-file' });
    expect(await refused(jpeg.slice(0, 2))).toMatchObject({ code: 'not-an-image' });
    expect(await refused(jpeg.slice(0, 3))).toMatchObject({ code: 'truncated', kind: 'jpeg' });
    expect(await refused(png.slice(0, 8))).toMatchObject({ code: 'truncated', kind: 'png' });
  });

  test('when it is no image', async () => {
    expect(await refused(text('a poem'))).toMatchObject({ code: 'not-an-image' });
    expect(await refused(text('<html><img src=x></html>'))).toMatchObject({ code: 'not-an-image' });
  });

  test('when it is SVG, which is not run', async () => {
    const svg = text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>');
    expect(await refused(svg, 'a.svg')).toMatchObject({ code: 'svg' });
    expect(await refused(svg, 'a.png')).toMatchObject({ code: 'svg' });
  });

  test('when it is HEIC, TIFF, JPEG XL or raw', async () => {
    const heic = Uint8Array.from([
      ...big32(24),
      ...text('ftypheic'),
      ...big32(0),
      ...text('mif1heic'),
      ...new Array(99),
    ]);
    expect(await refused(heic, 'a.heic')).toEqual({ code: 'unsupported', file: 'a.heic', kind: 'heic' });
    const sized = Uint8Array.from([
      ...heic.subarray(0, 24),
      ...big32(20),
      ...text('ispe'),
      ...[0, 40, 30].flatMap(big32),
    ]);
    expect(await refused(sized, 'a.jpg')).toEqual({ code: 'unsupported', file: 'a.jpg', kind: 'heic' });
    expect(await refused(text('II*\0aaaaaaaaaaaaaaaa'), 'a.tif')).toMatchObject({ code: 'unsupported', kind: 'tiff' });
    expect(await refused(text('II*\0aaaaaaaaaaaaaaaa'), 'a.nef')).toMatchObject({ code: 'unsupported', kind: 'raw' });
    expect(await refused(Uint8Array.of(0xff, 0x0a, 1), 'a.jxl')).toMatchObject({ code: 'unsupported', kind: 'jxl' });
  });

  test('when it is too small', async () => {
    const tiny = await encodePng({ width: 1, height: 1, rgb: Uint8Array.of(1, 2, 3) });
    expect(await refused(tiny)).toEqual({ code: 'too-small', file: 'a.jpg', width: 1, height: 1, least: 16 });
  });

  test('when its header claims more pixels than are taken, without decoding it', async () => {
    const start = performance.now();
    expect(await refused(claiming(10_000, 10_000))).toMatchObject({ code: 'too-many-pixels', width: 10_000 });
    expect(await refused(claiming(0xffffffff, 0xffffffff))).toMatchObject({ code: 'too-many-pixels' });
    expect(performance.now() - start).toBeLessThan(200);
  });

  test.each([
    ['gif', gifOf(16, HIDDEN, [1, 2])],
    ['gif', gifOf(8000, 8000, [1, 2])],
    ['avif', lyingAvif(HIDDEN)],
    ['webp', webpOf(['VP8X', vp8x(64)], ['VP8 ', vp8(HIDDEN)])],
    ['png', pngOf(8000, Array(100).fill(0))],
    ['jpeg', jpegOf([64, HIDDEN])],
    ['jpeg', jpegOf([64], 1000)],
    ['bmp', emptyBmp(8000)],
  ] as const)('when it is larger than it says, or holds less, without decoding it: %s', async (kind, bytes) => {
    const start = performance.now();
    const { code } = await refused(bytes, `a.${kind}`);
    expect(['too-many-pixels', 'truncated', 'undecodable']).toContain(code);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('when its bytes are broken in the middle', async () => {
    const broken = png.slice();
    broken.fill(0x55, 60, 120);
    expect(['undecodable', 'truncated']).toContain((await refused(broken)).code);
    const kind = { code: 'undecodable', file: 'a.jpg', kind: 'png' };
    expect(await refused(claiming(50, 50))).toEqual(kind);
  });
});
