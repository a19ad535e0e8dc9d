/** Compiles our kernels for the heap of tfjs-wasm from AssemblyScript to one WebAssembly module when the page is built; a
 *  module for Node. The sources end in .as, since to TypeScript's own tools they are another language. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** `import url from 'virtual:heap-kernels'` is the address of the module. */
const NAME = 'virtual:heap-kernels';
const RESOLVED = `\0${NAME}`;
const DEV_PATH = '/@heap-kernels.wasm';

const KERNELS = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Every export of their heap.as is an export of the module. */
const OPERATIONS = ['gather', 'normPrelu', 'product', 'transpose'];

/** The module imports the memory that it works on, and has no data, stack or allocator of its own in it.
 *  @throws Error with the compiler's messages */
export async function compileHeapKernels(): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when first needed: the compiler is 10 MB.
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const entries = OPERATIONS.map((name) => `${name}/heap.ts`); // as the compiler wants them called
  const options = ['--baseDir', KERNELS, '--outFile', 'out.wasm', '-O3', '--noAssert', '--runtime', 'stub'];
  const memory = ['--importMemory', '--noExportMemory', '--initialMemory', '0', '--enable', 'simd'];
  const { error, stderr } = await asc.main([...entries, ...options, ...memory], {
    readFile: (name, base) => readFile(resolve(base, name.replace(/\.ts$/, '.as')), 'utf8').catch(() => null),
    writeFile(_name, contents) {
      if (typeof contents !== 'string') binary = Uint8Array.from(contents);
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`the kernels do not compile.\n${stderr}`, { cause: error });
  return binary;
}

/** Vite plugin: a file beside the built page, an address of the development server, a data: address in Node. */
export function heapKernels(): Plugin {
  let compiling: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const compile = () => {
    compiling ??= compileHeapKernels();
    return compiling;
  };
  return {
    name: 'arclab:heap-kernels',
    resolveId: (source) => (source === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      if (this.environment.config.consumer === 'server') {
        const base64 = Buffer.from(await compile()).toString('base64');
        return `export default 'data:application/wasm;base64,${base64}';`;
      }
      if (this.environment.mode === 'dev') return `export default ${JSON.stringify(DEV_PATH)};`;
      const file = this.emitFile({ type: 'asset', name: 'heap-kernels.wasm', source: await compile() });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_PATH, (_request, response, next) => {
        compile().then((bytes) => {
          response.setHeader('Content-Type', 'application/wasm');
          response.end(bytes);
        }, next);
      });
    },
  };
}
