import { deflateRawSync } from 'node:zlib';
import faceDetectorUrl from 'virtual:face-detector';
import { expect, test } from 'vitest';
import { layOut, loadModel, type StoredModel } from './format.ts';

function addressOf(bytes: Uint8Array): string {
  return `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
}

test('a model comes back from its file as it went in', async () => {
  const model: StoredModel = {
    modelTopology: { node: [{ name: 'é' }] },
    weightSpecs: [{ name: 'w', shape: [3], dtype: 'float32' }],
    weightData: new Float32Array([1.5, -2, 1e-7]).buffer,
  };
  expect(await loadModel(addressOf(deflateRawSync(layOut(model))))).toEqual(model);
});

test('the packed detector is the whole one, and small', async () => {
  const { weightSpecs, weightData } = await loadModel(faceDetectorUrl);
  const count = weightSpecs.reduce((sum, { shape }) => sum + shape.reduce((product, n) => product * n, 1), 0);
  expect(weightData.byteLength).toBe(4 * count);
  expect(new Float32Array(weightData).every(Number.isFinite)).toBe(true);
  expect((await (await fetch(faceDetectorUrl)).arrayBuffer()).byteLength).toBeLessThan(270_000);
});

test('a file that is cut short or not there is reported with a way out', async () => {
  await expect(loadModel(addressOf(deflateRawSync(new Uint8Array(2))))).rejects.toThrow(/arrived broken.*Reload/);
  await expect(loadModel('data:application/octet-stream;base64,AAAA')).rejects.toThrow(/arrived broken.*Reload/);
  await expect(loadModel('http://localhost:1/x.bin')).rejects.toThrow(/could not be loaded.*Reload/);
});
