/** Packs the face detector of the npm package `@vladmandic/human` into one small file when the page is built; a module
 *  for Node. The model is MediaPipe's BlazeFace for back cameras, by Google (Apache-2.0 licence), as Vladimir Mandic
 *  converted it for tfjs; nothing else of the package (MIT licence) is used, and none of its code. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Plugin } from 'vite';
import { layOut } from './format.ts';

/** `import url from 'virtual:face-detector'` is the address of the packed file. */
const NAME = 'virtual:face-detector';
const RESOLVED = `\0${NAME}`;
const DEV_PATH = '/@face-detector.bin';

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

/** Vite plugin: a file beside the built page, an address of the development server, a data: address in Node. */
export function faceDetector(): Plugin {
  let packing: Promise<Uint8Array> | undefined;
  const pack = () => {
    packing ??= packDetector();
    return packing;
  };
  return {
    name: 'arclab:face-detector',
    resolveId: (source) => (source === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      if (this.environment.config.consumer === 'server') {
        const base64 = Buffer.from(await pack()).toString('base64');
        return `export default 'data:application/octet-stream;base64,${base64}';`;
      }
      if (this.environment.mode === 'dev') return `export default ${JSON.stringify(DEV_PATH)};`;
      const file = this.emitFile({ type: 'asset', name: 'face-detector.bin', source: await pack() });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response, next) => {
        pack().then((bytes) => {
          response.setHeader('Content-Type', 'application/octet-stream');
          response.end(bytes);
        }, next);
      });
    },
  };
}
