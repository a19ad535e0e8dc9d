/** The network's written-out gradients against tfjs's own differentiation of its forward pass, on any backend. */
// The whole of tfjs, for the gradients of its operations, which the page does without.
import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { type BackendName, EMBEDDING_NORM_NAMES } from '../core/experiment.ts';
import { normal, randomStream } from '../core/random.ts';
import { IMAGE_NETWORK, LAYERS, type Part, parameterLayout } from './architecture.ts';
import { NORM_EPSILON } from './kernels/normPrelu/contract.ts';
import { relativeError } from './lossCases.ts';
import { backward, forward, infer } from './network.ts';
import { describeOnBackends } from './onBackends.ts';
import { initialParameters } from './parameters.ts';
import { splitParameters } from './tensorParameters.ts';

const IDENTITIES = 8;
/** Float32 sums of some thousand products, in another order. */
const TOLERANCE = 2e-3;

export function networkSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    const norms = test.each(EMBEDDING_NORM_NAMES);

    norms('every gradient is the one tfjs derives, norm of the embedding: %s', async (embeddingNorm) => {
      const network = { ...IMAGE_NETWORK, embeddingNorm };
      const batch = 6;
      const random = randomStream(9);
      const draw = (count: number) => Float32Array.from({ length: count }, () => normal(random));
      const layout = parameterLayout(IDENTITIES);
      const values = initialParameters(IDENTITIES, 1).map((value) => value + 0.05 * normal(random));
      const [pixels, direction] = [draw(batch * 3072), draw(batch * 2)];

      const { derived, written } = tf.tidy(() => {
        const images = tf.tensor2d(pixels, [batch, 3072]);
        const weights = tf.tensor2d(direction, [batch, 2]);
        const flat = tf.tensor1d(values);
        const scalar = (all: tf.Tensor) =>
          tf.sum(tf.mul(plainForward(sliced(all, layout), images, embeddingNorm), weights));
        const parameters = splitParameters(flat, layout);
        const { tape } = forward(parameters, images, network);
        return { derived: tf.grad(scalar)(flat), written: backward(parameters, tape, weights) };
      });
      const wanted = await derived.data();
      for (const { name, offset, size } of layout) {
        if (name === 'centres') continue;
        const error = relativeError(await written[name].data(), wanted.subarray(offset, offset + size));
        expect(error, name).toBeLessThan(TOLERANCE);
      }
      tf.dispose([derived, written]);
    });

    norms('judging with a batch’s own statistics embeds it as training does, norm: %s', async (embeddingNorm) => {
      const random = randomStream(2);
      const pixels = Float32Array.from({ length: 5 * 3072 }, () => normal(random));
      const { trained, judged } = tf.tidy(() => {
        const images = tf.tensor2d(pixels, [5, 3072]);
        const parameters = splitParameters(tf.tensor1d(initialParameters(2, 3)), parameterLayout(2));
        const network = { ...IMAGE_NETWORK, embeddingNorm };
        const { embeddings, tape } = forward(parameters, images, network);
        return { trained: embeddings, judged: infer(parameters, tape.moments, images, network) };
      });
      expect(relativeError(await judged.data(), await trained.data())).toBeLessThan(1e-4);
      tf.dispose([trained, judged]);
    });
  });
}

/** splitParameters in operations that tfjs can differentiate. */
function sliced(flat: tf.Tensor, layout: Part[]): Record<string, tf.Tensor> {
  return Object.fromEntries(
    layout.map(({ name, shape, offset, size }) => [name, tf.reshape(tf.slice(flat, [offset], [size]), shape)]),
  );
}

/** The forward pass again, in operations that tfjs can differentiate. */
function plainForward(
  parameters: Record<string, tf.Tensor>,
  images: tf.Tensor,
  embeddingNorm: 'none' | 'batch',
): tf.Tensor {
  let flow = images;
  LAYERS.forEach(([fanIn], i) => {
    const product = tf.matMul(tf.reshape(flow, [-1, fanIn]), parameters[`weight${i}`]);
    const y = tf.add(tf.mul(standardised(product), parameters[`gamma${i}`]), parameters[`beta${i}`]);
    flow = tf.sub(tf.relu(y), tf.mul(parameters[`alpha${i}`], tf.relu(tf.neg(y))));
  });
  const raw = tf.matMul(tf.reshape(flow, [images.shape[0], -1]), parameters.embedding);
  return embeddingNorm === 'batch' ? standardised(raw) : raw;
}

function standardised(x: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, 0);
  return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, NORM_EPSILON)));
}
