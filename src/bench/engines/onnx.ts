/** onnxruntime-web on one thread: the forward pass of the same network with the same weights and images. */

import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { IMAGE_BYTES } from '../../core/dataset.ts';
import { gatherImages, patchOrder } from '../../model/patches.ts';
import { createPasses, meanLength, openJudge } from './forward.ts';
import { INPUT, OUTPUT, onnxModel } from './onnxModel.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';

/** Largest error allowed, as a share of the largest embedding: float32 sums in another order. */
const TOLERANCE = 1e-4;

/** @throws Error when it does not start here, or embeds the first batch otherwise than we do */
export async function openOnnx(spec: EngineSpec): Promise<StepEngine> {
  const { batch, identities } = spec;
  const { learner, pixels, images, dispose } = await openJudge(spec);
  const state = await learner.save();
  const wanted = await learner.judge(0, batch);
  dispose();
  const everySample = Int32Array.from({ length: images }, (_, i) => i);
  const stretched = gatherImages(pixels, everySample, [patchOrder()]);

  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { wasm };
  const model = onnxModel(state, identities, batch);
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
  const embed = async (start: number) => {
    const values = stretched.subarray(start * IMAGE_BYTES, (start + batch) * IMAGE_BYTES);
    const results = await session.run({ [INPUT]: new Tensor('float32', values, [batch, IMAGE_BYTES]) });
    return (await results[OUTPUT].getData()) as Float32Array; // what the model says it gives
  };
  const error = largestError(await embed(0), wanted);
  if (!(error <= TOLERANCE)) throw new Error(`onnxruntime-web's embeddings are off by ${error.toPrecision(2)}`);

  const nextStart = createPasses(spec, images);
  return {
    async run(passes) {
      let embeddings: Float32Array = new Float32Array();
      for (let i = 0; i < passes; i++) embeddings = await embed(nextStart());
      return meanLength(embeddings);
    },
    workers: 1,
    bytes: async () => null,
    dispose: () => void session.release(),
  };
}

function largestError(got: Float32Array, wanted: Float32Array): number {
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return wanted.reduce((error, value, i) => Math.max(error, Math.abs(got[i] - value)), 0) / largest;
}
