/** Our own WebAssembly module, working on the memory of tfjs-wasm: no value is copied to be computed with. */

import plain from 'virtual:heap-kernels';
import relaxed from 'virtual:heap-kernels-relaxed';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { hasRelaxedSimd } from './relaxed.ts';

/** Of each kernel's .as file: byte addresses of float32 tensors, then numbers. */
export interface HeapModule {
  normPreluForward(...places: number[]): void;
  normPreluInfer(...places: number[]): void;
  normPreluBackward(...places: number[]): void;
  transpose(...places: number[]): void;
  gatherImages(...places: number[]): void;
  product(...places: number[]): void;
  productTransposed(...places: number[]): void;
  adam(...places: number[]): void;
}

/** @throws Error where the portable loops must do: without SIMD, with threads, whose memory is shared, or when the file
 *  cannot be fetched */
export async function loadHeapModule(backend: BackendWasm): Promise<HeapModule> {
  const memory = heapMemory(backend);
  if (!memory) throw new Error('the memory of TensorFlow.js is shared or hidden');
  const response = await fetch(hasRelaxedSimd() ? relaxed : plain);
  if (!response.ok) throw new Error(`the kernels could not be fetched: ${response.status}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as HeapModule; // what the .as files export; heap.suite.ts calls each
}

/** The memory that tfjs-wasm allocates in. tfjs has no name for it, but Emscripten leaves what the binary exports in `asm`.
 *  To be deleted when a release of tfjs-wasm exposes its memory. */
function heapMemory(backend: BackendWasm): WebAssembly.Memory | null {
  const wasm = backend.wasm as unknown as { asm?: { memory?: unknown }; HEAPU8: Uint8Array }; // declared without Emscripten's part
  const memory = wasm.asm?.memory;
  return memory instanceof WebAssembly.Memory && memory.buffer === wasm.HEAPU8.buffer ? memory : null;
}
