import { expect, test } from 'vitest';
import { compileHeapKernels } from './compile.ts';
import { hasRelaxedSimd } from './relaxed.ts';

const DATA_SECTION = 11;

test('the module imports its memory and puts nothing of its own into it', async () => {
  const binary = await compileHeapKernels('plain');
  const module = await WebAssembly.compile(binary);
  expect(WebAssembly.Module.imports(module)).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }]);
  expect(sections(binary)).not.toContain(DATA_SECTION);
});

test('the relaxed build is valid just where the probe says so, and has no data either', async () => {
  const binary = await compileHeapKernels('relaxed');
  expect(WebAssembly.validate(binary)).toBe(hasRelaxedSimd());
  expect(sections(binary)).not.toContain(DATA_SECTION);
});

/** Ids of the sections of a WebAssembly binary: after eight bytes, each an id, a length and so many bytes. */
function sections(binary: Uint8Array): number[] {
  const ids: number[] = [];
  for (let at = 8; at < binary.length; ) {
    ids.push(binary[at++]);
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++];
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += length;
  }
  return ids;
}
