/** The same network and loss in jax-js. Every operation consumes what it is given; `.ref` is one more use. */
import { lax, nn, numpy as np } from '@jax-js/jax';
import { LAYERS } from '../../model/architecture.ts';

export type Arrays = Record<string, np.Array>;

/** Columns of one step's loss that change from step to step; scalars. */
export type LossInputs = { cosMargin: np.Array; sinMargin: np.Array; mSinMargin: np.Array; scale: np.Array };

const NORM_EPSILON = 1e-5;
const SHORTEST = 1e-12;
const COSINE_LIMIT = 1 - 1e-6;

/** Mean cross-entropy of ArcFace over a batch. @param images [b, 3072] @param oneHot [b, c] */
export function batchLoss(weights: Arrays, images: np.Array, oneHot: np.Array, inputs: LossInputs): np.Array {
  const embeddings = damped(embed(weights, images));
  const unit = normalised(embeddings, 1);
  const cosine = np.clip(np.matmul(unit, normalised(weights.centres, 0)), -COSINE_LIMIT, COSINE_LIMIT);
  const sine = np.sqrt(np.subtract(1, np.square(cosine.ref)));
  const shifted = cosine.ref.mul(inputs.cosMargin.ref).sub(sine.mul(inputs.sinMargin));
  const past = cosine.ref.sub(inputs.mSinMargin);
  const isBefore = cosine.ref.greater(np.negative(inputs.cosMargin));
  const target = np.where(isBefore, shifted, past);
  const logits = cosine.ref.add(oneHot.ref.mul(target.sub(cosine))).mul(inputs.scale);
  return np.negative(np.mean(np.sum(nn.logSoftmax(logits, 1).mul(oneHot), 1)));
}

function embed(weights: Arrays, images: np.Array): np.Array {
  const batch = images.shape[0];
  let flow = images;
  LAYERS.forEach(([fanIn], i) => {
    const z = np.matmul(flow.reshape([-1, fanIn]), weights[`weight${i}`]);
    const y = standardised(z).mul(weights[`gamma${i}`]).add(weights[`beta${i}`]);
    flow = np.where(y.ref.greater(0), y.ref, y.mul(weights[`alpha${i}`]));
  });
  return np.matmul(flow.reshape([batch, -1]), weights.embedding);
}

/** (x − mean)/√(variance + ε), column-wise over the batch. */
function standardised(x: np.Array): np.Array {
  const centred = x.ref.sub(np.mean(x, 0, { keepdims: true }));
  const variance = np.mean(np.square(centred.ref), 0, { keepdims: true });
  return centred.div(np.sqrt(variance.add(NORM_EPSILON)));
}

/** v/‖v‖ along an axis. */
function normalised(v: np.Array, axis: number): np.Array {
  const squares = np.sum(np.square(v.ref), axis, { keepdims: true });
  return v.div(np.sqrt(np.maximum(squares, SHORTEST)));
}

/** The embeddings themselves; their gradient is weakened near the origin, by √(‖x‖²/(‖x‖² + 1)). */
function damped(x: np.Array): np.Array {
  const fixed = lax.stopGradient(x.ref);
  const squares = np.sum(np.square(fixed.ref), 1, { keepdims: true });
  const share = np.sqrt(squares.ref.div(squares.add(1)));
  const rest = np.subtract(1, share.ref);
  return x.mul(share).add(fixed.mul(rest));
}
