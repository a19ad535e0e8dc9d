/** The stock engine: tfjs as it comes from npm, its own operations, gradients and Adam. */
import * as tf from '@tensorflow/tfjs';
import type { BackendName } from '../../core/experiment.ts';
import { parameterLayout } from '../../model/architecture.ts';
import { tensorBytes } from '../../model/tensorBytes.ts';
import { WASM_FILES } from '../../model/wasmFiles.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';
import { arcfaceLoss, damped, embed, type Variables } from './stockNetwork.ts';
import { createBatches, firstParameters } from './workload.ts';

/** The stock optimiser's own name for what it hides; a schedule must set it. */
interface Schedulable {
  learningRate: number;
}

/** @throws Error when the backend does not start here */
export async function openStock(spec: EngineSpec): Promise<StepEngine> {
  await start(spec.backend);
  const nextBatch = createBatches(spec);
  const variables = createVariables(spec);
  const optimiser = tf.train.adam(0, 0.9, 0.999, 1e-7);

  const train = () => {
    const { images, labels, inForce } = nextBatch();
    (optimiser as unknown as Schedulable).learningRate = inForce.learningRate;
    return tf.tidy(() => {
      const input = tf.tensor2d(images, [labels.length, images.length / labels.length]);
      const ids = tf.tensor1d(labels, 'int32');
      const loss = optimiser.minimize(
        () =>
          arcfaceLoss(
            damped(embed(variables, input)) as tf.Tensor2D,
            variables.centres,
            ids,
            Number(inForce.parameters.m),
            inForce.scale,
          ),
        true,
      );
      if (!loss) throw new Error('minimize returned no loss');
      return loss;
    });
  };

  return {
    async run(steps) {
      for (let i = 1; i < steps; i++) train().dispose();
      const last = train();
      const [loss] = await last.data();
      last.dispose();
      return loss;
    },
    workers: 1,
    bytes: async () => tensorBytes(),
    dispose() {
      optimiser.dispose();
      tf.dispose(variables);
    },
  };
}

function createVariables(spec: EngineSpec): Variables {
  const values = firstParameters(spec);
  return Object.fromEntries(
    parameterLayout(spec.identities).map(({ name, shape, offset, size }) => [
      name,
      tf.variable(tf.tensor(values.slice(offset, offset + size), shape)),
    ]),
  );
}

async function start(backend: BackendName): Promise<void> {
  tf.enableProdMode();
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
  if (backend === 'wasm') {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(WASM_FILES);
  }
  if (!(await tf.setBackend(backend))) throw new Error(`stock tfjs-${backend} does not start here`);
  await tf.ready();
}
