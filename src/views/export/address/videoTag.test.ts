import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import { expect, it } from 'vitest';
import { randomStream } from '../../../core/random.ts';
import { addressIn } from './read.ts';
import { sealText } from './seal.ts';

const ADDRESS = 'https://example.org/lab/?from=hall#seed=7&m=0.3&own=0:1,pi:-1&step=60';

/** A file as the page writes it, of frames that no decoder would take. */
async function film(format: OutputFormat, comment: string): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource('vp9');
  output.addVideoTrack(source, { frameRate: 25 });
  output.setMetadataTags({ title: 'Norm-Softmax | ArcFace', comment });
  await output.start();
  const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 64, codedHeight: 64 };
  for (let frame = 0; frame < 1500; frame++) {
    const packet = new EncodedPacket(Uint8Array.of(frame, 1, 2), frame === 0 ? 'key' : 'delta', frame / 25, 1 / 25);
    await source.add(packet, frame === 0 ? { decoderConfig } : undefined);
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

const mp4 = (comment: string) => film(new Mp4OutputFormat({ fastStart: 'in-memory' }), comment);
const webm = (comment: string) => film(new WebMOutputFormat(), comment);

it('is found in films of a minute', async () => {
  expect(addressIn(await mp4(sealText(ADDRESS)))).toBe(ADDRESS);
  expect(addressIn(await webm(sealText(ADDRESS)))).toBe(ADDRESS);
});

it('is not there in the films of others, nor where it would run code', async () => {
  for (const comment of ['made on a Sunday', `see ${sealText(ADDRESS)}`, sealText('javascript:alert(1)')]) {
    expect(addressIn(await mp4(comment))).toBe(null);
    expect(addressIn(await webm(comment))).toBe(null);
  }
});

it('of 2,000 films with broken bytes none throws or never ends', async () => {
  const random = randomStream(5);
  const pick = (below: number) => Math.floor(random() * below);
  const whole = [await mp4(sealText(ADDRESS)), await webm(sealText(ADDRESS))];
  for (let round = 0; round < 2000; round++) {
    const bytes = whole[round % 2].slice(0, 1 + pick(9000));
    // What says how long things are stands at their beginnings.
    for (let k = pick(8); k >= 0; k--) bytes[4 + pick(Math.min(200, bytes.length))] = pick(256);
    const found = addressIn(bytes);
    if (found !== null) expect(new URL(found).protocol).toMatch(/^(https?|file):$/);
  }
});
