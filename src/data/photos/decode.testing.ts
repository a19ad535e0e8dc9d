/** Test helper: small photos in every format, whole and false, and what became of them. */
import { expect } from 'vitest';
import { type Decoded, decodeBytes } from './decode.ts';
import { encodePng, type Picture } from './picture.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type Rgb = [number, number, number];

const RED: Rgb = [220, 40, 40];
const GREEN: Rgb = [40, 200, 40];
const BLUE: Rgb = [40, 40, 220];
const WHITE: Rgb = [250, 250, 250];

export const text = (s: string) => new TextEncoder().encode(s);
const u16 = (n: number) => [n & 255, (n >> 8) & 255];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
export const big32 = (n: number) => u32(n).reverse();

/** 60 × 40: red, green / blue, white quarters. */
export function quarters(): Picture {
  const rgb = new Uint8Array(60 * 40 * 3);
  for (let i = 0; i < 60 * 40; i++) {
    const isLeft = i % 60 < 30;
    rgb.set(i < 60 * 20 ? (isLeft ? RED : GREEN) : isLeft ? BLUE : WHITE, 3 * i);
  }
  return { width: 60, height: 40, rgb };
}

export async function encoded(type: string, width = 60, height = 40): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height);
  const bitmap = await createImageBitmap(new Blob([await encodePng(quarters())]));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

export const jpeg = await encoded('image/jpeg');
export const png = await encoded('image/png');
export const webp = await encoded('image/webp');

function corner({ picture }: Decoded, x: number, y: number): Rgb {
  if (!picture) throw new Error('no picture');
  const column = Math.floor(x * picture.width);
  const at = 3 * (Math.floor(y * picture.height) * picture.width + column);
  return [picture.rgb[at], picture.rgb[at + 1], picture.rgb[at + 2]];
}

/** Top left, top right, bottom left, bottom right. */
export const corners = (decoded: Decoded) =>
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

export const UPRIGHT = 'red green blue white';

export async function refused(bytes: Bytes, file = 'a.jpg') {
  const { picture, problems } = await decodeBytes(bytes, file);
  expect(picture).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toHaveProperty('file', file);
  return problems[0];
}

export function gif(...frames: number[]): Bytes {
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

export function bmp(width: number, height: number): Bytes {
  const row = Math.ceil((width * 3) / 4) * 4;
  const header = [...text('BM'), ...u32(54 + row * height), ...u32(0), ...u32(54)];
  const info = [...u32(40), ...u32(width), ...u32(height), ...u16(1), ...u16(24), ...new Array(24).fill(0)];
  return Uint8Array.from([...header, ...info, ...new Array(row * height).fill(200)]);
}

/** The JPEG with the camera's orientation written after its start. */
export function oriented(orientation: number): Bytes {
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
export function claiming(width: number, height: number): Bytes {
  const bytes = png.slice();
  bytes.set([...big32(width), ...big32(height)], 16);
  return bytes;
}
