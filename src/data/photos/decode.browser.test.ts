import { describe, expect, test } from 'vitest';
import { type Decoded, decodeBytes } from './decode.ts';
import {
  avif,
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
import { encodePng, type Picture } from './picture.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Rgb = [number, number, number];

const RED: Rgb = [220, 40, 40];
const GREEN: Rgb = [40, 200, 40];
const BLUE: Rgb = [40, 40, 220];
const WHITE: Rgb = [250, 250, 250];

const text = (s: string) => new TextEncoder().encode(s);
const u16 = (n: number) => [n & 255, (n >> 8) & 255];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
const big32 = (n: number) => u32(n).reverse();

/** 60 × 40: red, green / blue, white quarters. */
function quarters(): Picture {
  const rgb = new Uint8Array(60 * 40 * 3);
  for (let i = 0; i < 60 * 40; i++) {
    const isLeft = i % 60 < 30;
    rgb.set(i < 60 * 20 ? (isLeft ? RED : GREEN) : isLeft ? BLUE : WHITE, 3 * i);
  }
  return { width: 60, height: 40, rgb };
}

async function encoded(type: string, width = 60, height = 40): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height);
  const bitmap = await createImageBitmap(new Blob([await encodePng(quarters())]));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

const jpeg = await encoded('image/jpeg');
const png = await encoded('image/png');
const webp = await encoded('image/webp');

function corner({ picture }: Decoded, x: number, y: number): Rgb {
  if (!picture) throw new Error('no picture');
  const column = Math.floor(x * picture.width);
  const at = 3 * (Math.floor(y * picture.height) * picture.width + column);
  return [picture.rgb[at], picture.rgb[at + 1], picture.rgb[at + 2]];
}

/** Top left, top right, bottom left, bottom right. */
const corners = (decoded: Decoded) =>
  [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => nameOf(corner(decoded, x, y)))).join(' ');

function nameOf([r, g, b]: Rgb): string {
  const isNear = ([p, q, s]: Rgb) => Math.abs(r - p) + Math.abs(g - q) + Math.abs(b - s) < 60;
  return isNear(RED)
    ? 'red'
    : isNear(GREEN)
      ? 'green'
      : isNear(BLUE)
        ? 'blue'
        : isNear(WHITE)
          ? 'white'
          : `${r},${g},${b}`;
}

const UPRIGHT = 'red green blue white';

async function refused(bytes: Bytes, file = 'a.jpg') {
  const { picture, problems } = await decodeBytes(bytes, file);
  expect(picture).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toHaveProperty('file', file);
  return problems[0];
}

function gif(...frames: number[]): Bytes {
  // 16 × 16 of one colour a frame: table of four colours; codes of 3 bits, a clear code before each to keep them so.
  const frame = (colour: number) => {
    const codes = [...new Array(256).fill(0).flatMap(() => [4, colour]), 5];
    const bits = codes.flatMap((code) => [code & 1, (code >> 1) & 1, (code >> 2) & 1]);
    const data = Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
      bits.slice(8 * i, 8 * i + 8).reduce((byte, bit, k) => byte | (bit << k), 0),
    );
    return [
      0x21,
      0xf9,
      4,
      0,
      10,
      0,
      0,
      0,
      0x2c,
      ...u16(0),
      ...u16(0),
      ...u16(16),
      ...u16(16),
      0,
      2,
      data.length,
      ...data,
      0,
    ];
  };
  const table = [...RED, ...GREEN, ...BLUE, ...WHITE];
  return Uint8Array.from([
    ...text('GIF89a'),
    ...u16(16),
    ...u16(16),
    0x81,
    0,
    0,
    ...table,
    ...frames.flatMap(frame),
    0x3b,
  ]);
}

function bmp(width: number, height: number): Bytes {
  const row = Math.ceil((width * 3) / 4) * 4;
  const header = [...text('BM'), ...u32(54 + row * height), ...u32(0), ...u32(54)];
  const info = [...u32(40), ...u32(width), ...u32(height), ...u16(1), ...u16(24), ...new Array(24).fill(0)];
  return Uint8Array.from([...header, ...info, ...new Array(row * height).fill(200)]);
}

/** The JPEG with the camera's orientation written after its start. */
function oriented(orientation: number): Bytes {
  const tiff = [
    ...text('II'),
    42,
    0,
    ...u32(8),
    ...u16(1),
    ...u16(0x112),
    ...u16(3),
    ...u32(1),
    ...u32(orientation),
    ...u32(0),
  ];
  const exif = [...text('Exif'), 0, 0, ...tiff];
  const length = exif.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...exif, ...jpeg.subarray(2)]);
}

/** The PNG with another size in its header; the checksum is wrong then, as it would be found only in decoding. */
function claiming(width: number, height: number): Bytes {
  const bytes = png.slice();
  bytes.set([...big32(width), ...big32(height)], 16);
  return bytes;
}

describe('a photo is decoded', () => {
  test.each([
    ['a.jpg', jpeg],
    ['a.png', png],
    ['a.webp', webp],
  ] as const)('upright and in its colours: %s', async (file, bytes) => {
    const decoded = await decodeBytes(bytes, file);
    expect(decoded.problems).toEqual([]);
    expect([decoded.picture?.width, decoded.picture?.height]).toEqual([60, 40]);
    expect(corners(decoded)).toBe(UPRIGHT);
  });

  test('from a BMP', async () => {
    const { picture, problems } = await decodeBytes(bmp(20, 30), 'a.bmp');
    expect(problems).toEqual([]);
    expect(picture).toMatchObject({ width: 20, height: 30 });
    expect(picture?.rgb.every((byte) => byte === 200)).toBe(true);
  });

  test('from an AVIF', async () => {
    const { picture, problems } = await decodeBytes(avif(), 'a.avif');
    expect(problems).toEqual([]);
    expect(picture).toMatchObject({ width: 64, height: 48 });
  });

  test('without a loss when it is a PNG', async () => {
    expect((await decodeBytes(png, 'a.png')).picture?.rgb).toEqual(quarters().rgb);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('as the camera was held: EXIF orientation %i', async (orientation) => {
    const stored = await decodeBytes(oriented(orientation), 'a.jpg');
    const [a, b, c, d] = UPRIGHT.split(' ');
    // What each orientation means for the stored corners, row by row.
    const shown = {
      1: [a, b, c, d],
      2: [b, a, d, c],
      3: [d, c, b, a],
      4: [c, d, a, b],
      5: [a, c, b, d],
      6: [c, a, d, b],
      7: [d, b, c, a],
      8: [b, d, a, c],
    }[orientation];
    expect(corners(stored)).toBe(shown?.join(' '));
    expect(stored.picture?.width).toBe(orientation < 5 ? 60 : 40);
  });

  test('from the first picture of an animation, which is said', async () => {
    const still = await decodeBytes(gif(1), 'a.gif');
    expect(still.problems).toEqual([]);
    const animated = await decodeBytes(gif(2, 1, 0), 'a.gif');
    expect(animated.problems).toEqual([{ code: 'animated', file: 'a.gif' }]);
    expect(corners(animated)).toBe('blue blue blue blue');
  });

  test('whatever it is called, which is said', async () => {
    const decoded = await decodeBytes(png, 'a.jpg');
    expect(decoded.problems).toEqual([{ code: 'wrong-extension', file: 'a.jpg', kind: 'png' }]);
    expect(corners(decoded)).toBe(UPRIGHT);
  });

  test('at no more than 1,024 pixels, averaged', async () => {
    const { picture } = await decodeBytes(await encoded('image/png', 3000, 1500), 'a.png');
    expect([picture?.width, picture?.height]).toEqual([1024, 512]);
    const stripes = new OffscreenCanvas(4096, 4096);
    const context = stripes.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 4096, 4096);
    context.fillStyle = '#000';
    for (let x = 0; x < 4096; x += 2) context.fillRect(x, 0, 1, 4096);
    const bytes = new Uint8Array(await (await stripes.convertToBlob()).arrayBuffer());
    const grey = (await decodeBytes(bytes, 'a.png')).picture?.rgb;
    expect(Math.min(...(grey?.subarray(3000, 6000) ?? []))).toBeGreaterThan(110);
    expect(Math.max(...(grey?.subarray(3000, 6000) ?? []))).toBeLessThan(145);
  });

  test('on white where it is transparent', async () => {
    const canvas = new OffscreenCanvas(20, 20);
    canvas.getContext('2d');
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const { picture } = await decodeBytes(bytes, 'a.png');
    expect(picture?.rgb.every((byte) => byte === 255)).toBe(true);
  });
});

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
