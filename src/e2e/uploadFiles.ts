/** Files that a reader might bring, good and bad, made up here. */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { normal, randomStream } from '../core/random.ts';
import { facesSource } from '../data/faces/source.ts';

/** As a file input takes it. */
export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** @param name tells nothing to the page, which looks at the bytes */
export const fileOf = (name: string, content: string | Uint8Array): TestFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Pixels a side of a test photo. */
const SIDE = 256;
/** A steady hand and good light. */
const VARIATION = 0.35;

/** [people][photos] PNG files of drawn people. @param seed other people */
export function drawPhotos(people: number, photos: number, seed = 7): Buffer[][] {
  const setup = { identities: people, imagesPerIdentity: photos, variation: VARIATION, seed };
  const source = facesSource(setup);
  return Array.from({ length: people }, (_, person) =>
    Array.from({ length: photos }, (_, photo) => {
      const rgb = new Uint8Array(SIDE * SIDE * 3);
      source.draw(photo * people + person, SIDE, rgb, 0);
      return pngOf(SIDE, SIDE, rgb);
    }),
  );
}

/** A PNG file. @param rgb its pixels; without them the file has a header and an end, and nothing between */
export function pngOf(width: number, height: number, rgb?: Uint8Array): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
  };
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.of(8, 2, 0, 0, 0)]);
  const rows = Array.from({ length: rgb ? height : 0 }, (_, y) =>
    Buffer.concat([Buffer.of(0), rgb?.subarray(3 * width * y, 3 * width * (y + 1)) ?? Buffer.of()]),
  );
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(rgb ? [chunk('IDAT', deflateSync(Buffer.concat(rows)))] : []),
    chunk('IEND', Buffer.of()),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** PNG files as JPEG, by the browser's own encoder. */
export async function asJpegs(page: Page, pngs: readonly Buffer[]): Promise<Buffer[]> {
  const encoded = await page.evaluate(
    (pictures) =>
      Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
          const jpeg = await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer();
          return btoa(String.fromCharCode(...new Uint8Array(jpeg)));
        }),
      ),
    pngs.map((png) => png.toString('base64')),
  );
  return encoded.map((base64) => Buffer.from(base64, 'base64'));
}

/** A GIF of 16 × 16 pixels, two frames of one colour each. */
export function animatedGif(): Buffer {
  // Codes of 3 bits, with a clear code before each to keep them so.
  const frame = (colour: number) => {
    const bits = [...Array.from({ length: 256 }, () => [4, colour]).flat(), 5]
      .map((code) => code.toString(2).padStart(3, '0').split('').reverse().join(''))
      .join('');
    const data = bits.match(/.{1,8}/g)?.map((byte) => Number.parseInt(byte.split('').reverse().join(''), 2)) ?? [];
    const delay = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
    const place = [0x2c, 0, 0, 0, 0, 16, 0, 16, 0, 0];
    return [...delay, ...place, 2, data.length, ...data, 0];
  };
  const table = [220, 40, 40, 40, 200, 40, 40, 40, 220, 250, 250, 250];
  return Buffer.from([
    ...Buffer.from('GIF89a'),
    ...[16, 0, 16, 0, 0x81, 0, 0],
    ...table,
    ...frame(0),
    ...frame(1),
    0x3b,
  ]);
}

/** The beginning of a photo of an iPhone. */
export function heicHead(): Buffer {
  const boxes = Buffer.alloc(64);
  boxes.writeUInt32BE(24, 0);
  boxes.write('ftypheic\0\0\0\0mif1heic', 4, 'latin1');
  return boxes;
}

/** A zip whose files ask for a password. */
export function locked(zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  for (const { signature, flags } of [
    { signature: 'PK\x03\x04', flags: 6 },
    { signature: 'PK\x01\x02', flags: 8 },
  ]) {
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) {
      bytes[at + flags] |= 1;
    }
  }
  return bytes;
}

interface Mixture {
  labels: number;
  rows: number;
  dimensions: number;
  /** How far the labels' means scatter about their middle, in each dimension; the rows scatter by 1 about their mean. */
  scatter: number;
  seed?: number;
}

/** A table of a Gaussian mixture, a label and its numbers a row. */
export function mixture({ labels, rows, dimensions, scatter, seed = 5 }: Mixture): (string | number)[][] {
  const random = randomStream(seed);
  const numbers = (deviation: number) => Array.from({ length: dimensions }, () => deviation * normal(random));
  const means = Array.from({ length: labels }, () => numbers(scatter));
  return means.flatMap((mean, label) =>
    Array.from({ length: rows }, () => [
      `label ${label + 1}`,
      ...numbers(1).map((away, i) => Number((mean[i] + away).toFixed(4))),
    ]),
  );
}

export const csvOf = (table: readonly (string | number)[][]): string =>
  table.map((row) => `${row.join(',')}\n`).join('');
