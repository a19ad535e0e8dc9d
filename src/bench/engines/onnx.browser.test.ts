import { expect, test } from 'vitest';
import { openForward } from './forward.ts';
import { openOnnx } from './onnx.ts';
import { specOf } from './spec.ts';

test('the ONNX model embeds as our network does, here and on plain tfjs', async () => {
  const small = { batch: 6, identities: 3, imagesPerIdentity: 4 };
  const ours = await openForward({ ...specOf('arclab-forward', 'cpu', 6), ...small });
  const theirs = await openOnnx({ ...specOf('onnxruntime', 'wasm', 6), ...small });
  for (let pass = 0; pass < 2; pass++) expect(await theirs.run(1)).toBeCloseTo(await ours.run(1), 4);
  ours.dispose();
  theirs.dispose();
});
