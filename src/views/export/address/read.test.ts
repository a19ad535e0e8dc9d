import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { randomStream } from '../../../core/random.ts';
import { svgFile } from '../picture/svgFile.ts';
import { withAddress } from './pngText.ts';
import { addressIn } from './read.ts';

const ADDRESS = 'https://example.org/lab/?from=hall#seed=7&m=0.3&own=0:1,pi:-1&step=60';

const svg = (address: string) =>
  svgFile({ width: 1, height: 1, title: 't', description: 'd', address, paper: '#ffffff', elements: [] });

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One white pixel, with checksums that no reader here looks at. */
function png(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(Uint8Array.of(0, 255))), chunk('IEND', new Uint8Array(0))],
  ]);
}

it('is found in a picture of pixels, before them, and in one of lines', () => {
  expect(addressIn(withAddress(png(), ADDRESS))).toBe(ADDRESS);
  expect(addressIn(bytesOf(svg(ADDRESS)))).toBe(ADDRESS);
});

it('is found as a comment and as a string, and not in the midst of other words', () => {
  expect(addressIn(bytesOf(`# ArcLab ${ADDRESS}\na,b\n`))).toBe(ADDRESS);
  expect(addressIn(bytesOf(`{"experiment": "ArcLab ${ADDRESS}"}`))).toBe(ADDRESS);
  expect(addressIn(bytesOf(`name,link\nsee ArcLab ${ADDRESS}\n`))).toBe(null);
});

it('is not there in a photo, a drawing, an empty file or a text of others', () => {
  for (const bytes of [png(), bytesOf('<svg><metadata>Inkscape</metadata></svg>'), new Uint8Array(0), bytesOf('a,b\n')])
    expect(addressIn(bytes)).toBe(null);
});

it('is none where it would run code, open a door or never end', () => {
  for (const hostile of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://a/b', 'not an address']) {
    expect(addressIn(withAddress(png(), hostile))).toBe(null);
    expect(addressIn(bytesOf(svg(hostile)))).toBe(null);
  }
  const endless = `https://example.org/#${'a'.repeat(20_000)}`;
  expect(addressIn(withAddress(png(), endless))).toBe(null);
  expect(addressIn(bytesOf(svg(endless)))).toBe(null);
});

it('of 600 pictures with broken bytes none gives an address that was never written, and none throws', () => {
  const random = randomStream(5);
  const whole = [withAddress(png(), ADDRESS), bytesOf(svg(ADDRESS))];
  const pick = (below: number) => Math.floor(random() * below);
  for (let round = 0; round < 600; round++) {
    const bytes = Uint8Array.from(whole[round % 2]);
    for (let k = pick(8); k >= 0; k--) bytes[pick(bytes.length)] = pick(256);
    const kept = random() < 0.3 ? bytes.subarray(0, pick(bytes.length)) : bytes;
    const found = addressIn(kept);
    if (found === null) continue;
    // A checksum guards the pixels' text; a text of lines is what its bytes say, and an address all the same.
    if (round % 2 === 0) expect(found).toBe(ADDRESS);
    expect(new URL(found).protocol).toMatch(/^(https?|file):$/);
  }
});
