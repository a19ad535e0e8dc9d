/** Packs the face detector of the npm package `@vladmandic/human` into one small file when the page is built; a module
 *  for Node. The model is MediaPipe's BlazeFace for back cameras, by Google (Apache-2.0 licence), as Vladimir Mandic
 *  converted it for tfjs; nothing else of the package (MIT licence) is used, and none of its code. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Plugin } from 'vite';
import { builtFile } from '../../data/builtFile.ts';
import { layOut } from './format.ts';

/** The model as format.ts describes it. @throws Error when the package is not installed */
async function packDetector(): Promise<Uint8Array> {
  // The package opens only its code to imports; the models lie beside that.
  const models = resolve(dirname(createRequire(import.meta.url).resolve('@vladmandic/human')), '../models');
  const { modelTopology, weightsManifest } = JSON.parse(await readFile(resolve(models, 'blazeface.json'), 'utf8'));
  const weights = await readFile(resolve(models, 'blazeface.bin'));
  const weightData = new Uint8Array(weights).buffer;
  const model = layOut({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData });
  return promisify(deflateRaw)(model, { level: 9 });
}

/** Vite plugin: `import url from 'virtual:face-detector'` is the address of the packed file. */
export function faceDetector(): Plugin {
  return builtFile({ name: 'face-detector', extension: 'bin', type: 'application/octet-stream', make: packDetector });
}
