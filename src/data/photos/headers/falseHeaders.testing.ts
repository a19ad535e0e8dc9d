/** Pictures for tests that are not what they say: each is small, and would make a decoder ask for hundreds of megabytes,
 *  or work for nothing. */

const text = (s: string) => [...s].map((letter) => letter.charCodeAt(0));
const little = (bytes: number, n: number) => Array.from({ length: bytes }, (_, i) => Math.floor(n / 256 ** i) & 255);
const big = (bytes: number, n: number) => little(bytes, n).reverse();

/** Of the size that the liars hide. */
export const HIDDEN = 15_000;

/** A GIF of one frame. @param screen and frame: sides  @param data its LZW codes, of 3 bits at first */
export function gifOf(screen: number, frame: number, data: number[]): Uint8Array<ArrayBuffer> {
  const colours = [0, 0, 0, 255, 255, 255, 0, 0, 0, 0, 0, 0];
  const head = [...text('GIF89a'), ...little(2, screen), ...little(2, screen), 0x81, 0, 0, ...colours];
  const place = [0x2c, 0, 0, 0, 0, ...little(2, frame), ...little(2, frame), 0, 2];
  return Uint8Array.from([...head, ...place, data.length, ...data, 0, 0x3b]);
}

/** A WebP of chunks. */
export function webpOf(...chunks: [tag: string, content: number[]][]): Uint8Array<ArrayBuffer> {
  const body = chunks.flatMap(([tag, content]) => [
    ...text(tag),
    ...little(4, content.length),
    ...content,
    ...(content.length % 2 ? [0] : []),
  ]);
  return Uint8Array.from([...text('RIFF'), ...little(4, 4 + body.length), ...text('WEBP'), ...body]);
}

export const vp8 = (side: number) => [0, 0, 0, 0x9d, 1, 0x2a, ...little(2, side), ...little(2, side), 0, 0, 0, 0];
export const vp8x = (side: number, flags = 0) => [flags, 0, 0, 0, ...little(3, side - 1), ...little(3, side - 1)];

/** An AVIF of 64 × 48 pixels of one colour. */
const AVIF =
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERA' +
  'AAEAAQAAAAAA+gABAAAAAAAAAC4AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAA' +
  'AAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAEAAAAAwAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAA2bWRhdBIACgk4FX+9pAQ0' +
  'GkAyHxlCYwTDzzzzQSAAz8xFIr4goI0qCQOs4m6ajTqffJw=';

export const avif = (): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(AVIF), (letter) => letter.charCodeAt(0));

/** The same, whose sequence header says another size than its `ispe`. */
export function lyingAvif(side: number): Uint8Array<ArrayBuffer> {
  const bytes = avif();
  // Profile, still, reduced, level; then 16 bits for each side.
  const bits = `001${'1'}${'1'}00000${'1111'}${'1111'}${(side - 1).toString(2).padStart(16, '0').repeat(2)}`.padEnd(
    72,
    '0',
  );
  const sequence = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  bytes.set(sequence, bytes.findIndex((byte, i) => byte === 0x0a && bytes[i + 1] === 9) + 2);
  return bytes;
}

/** A PNG of one IDAT. */
export function pngOf(side: number, data: number[]): Uint8Array<ArrayBuffer> {
  const chunk = (tag: string, content: number[]) => [...big(4, content.length), ...text(tag), ...content, 0, 0, 0, 0];
  const header = chunk('IHDR', [...big(4, side), ...big(4, side), 8, 2, 0, 0, 0]);
  return Uint8Array.from([0x89, ...text('PNG\r\n\x1a\n'), ...header, ...chunk('IDAT', data), ...chunk('IEND', [])]);
}

const segment = (marker: number, content: number[]) => [0xff, marker, ...big(2, content.length + 2), ...content];
const frame = (side: number) => segment(0xc0, [8, ...big(2, side), ...big(2, side), 1, 1, 0x11, 0]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 3];

/** A JPEG of frames of such sides and of so many scans, without tables. */
export function jpegOf(sides: number[], scans = 1): Uint8Array<ArrayBuffer> {
  const coded = Array.from({ length: scans }, () => scan).flat();
  return Uint8Array.from([0xff, 0xd8, ...sides.flatMap(frame), ...coded, 0xff, 0xd9]);
}

/** A BMP of 24 bits a pixel that holds no pixels, and says nothing of how long it is. */
export function emptyBmp(side: number): Uint8Array<ArrayBuffer> {
  const info = [...little(4, 40), ...little(4, side), ...little(4, side), ...little(2, 1), ...little(2, 24)];
  return Uint8Array.from([
    ...text('BM'),
    ...little(4, 0),
    ...little(4, 0),
    ...little(4, 54),
    ...info,
    ...Array(24).fill(0),
  ]);
}
