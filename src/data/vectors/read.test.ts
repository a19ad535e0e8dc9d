import { expect, it } from 'vitest';
import { exampleCsv } from './example.ts';
import { UploadProblem } from './problems.ts';
import { readVectors } from './read.ts';
import { fileOf, read } from './readTesting.ts';
import { MAX_ROWS } from './vectorSet.ts';

it('the example is read as it is described', async () => {
  const { set, notes } = await readVectors([fileOf(exampleCsv(), 'example.csv')]);
  expect(set).toMatchObject({ kind: 'vectors', name: 'example.csv', dimensions: 8, labelNames: ['ann', 'ben', 'cho'] });
  expect([set.labels.length, set.values.length, notes]).toEqual([60, 480, []]);
  expect(exampleCsv()).toBe(exampleCsv());
});

it('what a file is, its bytes tell and not its name', async () => {
  expect((await readVectors([fileOf('[["a", 1, 2], ["b", 3, 4]]', 'wrong.npy')])).set.labelNames).toEqual(['a', 'b']);
});

it('progress grows to the whole file, in not too many steps', async () => {
  const file = fileOf('a,1,2\nb,3,4\n'.repeat(MAX_ROWS / 2));
  const told: number[] = [];
  await readVectors([file], {
    onProgress(readBytes, totalBytes) {
      expect(totalBytes).toBe(file.size);
      told.push(readBytes);
    },
  });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(file.size);
  expect(told.length).toBeLessThanOrEqual(201);
});

it('a reading can be given up', async () => {
  const abort = new AbortController();
  const reading = readVectors([fileOf('a,1,2\nb,3,4\n'.repeat(50_000))], {
    onProgress: () => abort.abort(),
    signal: abort.signal,
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  await expect(readVectors([fileOf('')], { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

it('a file that went away is told by its name', async () => {
  const gone = { name: 'gone.csv', size: 9, slice: () => goneBlob(), stream: () => goneBlob().stream() };
  const error: unknown = await readVectors([gone]).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UploadProblem);
  expect(error).toMatchObject({ file: 'gone.csv', problem: { code: 'unreadable' } });
});

it('the memory of rows that are left out is given back when it is much', async () => {
  const { set } = await readVectors([fileOf(`${'a,1,2\nb,3,4\n'.repeat(9)}${'\n'.repeat(100)}`)]);
  expect(set.values.length).toBe(36);
  expect(set.values.buffer.byteLength).toBe(144);
  expect((await read('a,1,2\nb,3,4\n')).rows).toHaveLength(2);
});

function goneBlob(): Blob {
  const blob = new Blob(['a,1,2']);
  const gone = () => Promise.reject(new DOMException('The file could not be read.', 'NotReadableError'));
  return Object.assign(blob, { arrayBuffer: gone, stream: () => new ReadableStream({ pull: gone }) });
}
