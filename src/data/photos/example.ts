/** A zip of photos to try the upload with: drawn people, a folder each. */
import { type Zippable, zipSync } from 'fflate';
import { facesSource } from '../faces/source.ts';
import { encodePng } from './picture.ts';

const PEOPLE = 6;
const PHOTOS = 6;
const SIDE = 256;

/** Not one of the first seeds: the reader meets new people. */
const SEED = 2017;

/** A steady hand and good light, as on photos that one would choose. */
const VARIATION = 0.35;

/** person-a/1.png … person-f/6.png, 256 × 256 pixels each. Needs OffscreenCanvas; takes about a second.
 *  @throws the signal's reason */
export async function exampleZip(signal?: AbortSignal): Promise<Blob> {
  const source = facesSource({ identities: PEOPLE, imagesPerIdentity: PHOTOS, variation: VARIATION, seed: SEED });
  const files: Zippable = {};
  for (let sample = 0; sample < PEOPLE * PHOTOS; sample++) {
    signal?.throwIfAborted();
    const rgb = new Uint8Array(SIDE * SIDE * 3);
    source.draw(sample, SIDE, rgb, 0);
    const person = String.fromCharCode(97 + source.label(sample));
    const file = `person-${person}/${Math.floor(sample / PEOPLE) + 1}.png`;
    files[file] = await encodePng({ width: SIDE, height: SIDE, rgb });
  }
  return new Blob([zipSync(files, { level: 0 })], { type: 'application/zip' });
}
