/** Compiles our kernels for the heap of tfjs-wasm from AssemblyScript to WebAssembly when the page is built, once in plain
 *  SIMD and once in relaxed SIMD; a module for Node. The sources end in .as, since to TypeScript's own tools they are
 *  another language. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { builtFile } from '../../../data/builtFile.ts';

const KERNELS = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Every export of their heap.as is an export of the module. */
const OPERATIONS = ['adam', 'gather', 'normPrelu', 'product', 'transpose'];

/** 'relaxed' multiplies and adds in one instruction, which not every browser has. */
export type HeapBuild = 'plain' | 'relaxed';

const FEATURES: Record<HeapBuild, string[]> = {
  plain: ['--enable', 'simd'],
  relaxed: ['--enable', 'simd', '--enable', 'relaxed-simd'],
};

/** The module imports the memory that it works on, and has no data, stack or allocator of its own in it.
 *  @throws Error with the compiler's messages */
export async function compileHeapKernels(build: HeapBuild): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when first needed: the compiler is 10 MB.
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const entries = OPERATIONS.map((name) => `${name}/heap.ts`); // as the compiler wants them called
  const options = ['--baseDir', KERNELS, '--outFile', 'out.wasm', '-O3', '--noAssert', '--runtime', 'stub'];
  const memory = ['--importMemory', '--noExportMemory', '--initialMemory', '0', ...FEATURES[build]];
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

/** Vite plugins: `import url from 'virtual:heap-kernels'` is the address of the plain module, and 'virtual:heap-kernels-relaxed'
 *  of the relaxed one. */
export function heapKernels(): Plugin[] {
  const file = { extension: 'wasm', type: 'application/wasm' };
  return [
    builtFile({ ...file, name: 'heap-kernels', make: () => compileHeapKernels('plain') }),
    builtFile({ ...file, name: 'heap-kernels-relaxed', make: () => compileHeapKernels('relaxed') }),
  ];
}
