/** jax-js: the whole step, gradients and Adam, compiled by its jit. */
import { blockUntilReady, defaultDevice, init, jit, numpy as np, valueAndGrad } from '@jax-js/jax';
import { parameterLayout } from '../../model/architecture.ts';
import { type Arrays, batchLoss, type LossInputs } from './jaxNetwork.ts';
import type { EngineSpec } from './spec.ts';
import type { StepEngine } from './stepEngine.ts';
import { createBatches, firstParameters } from './workload.ts';

const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** Steps begun before they are waited for: with more of them unfinished jax-js is slower, by a fifth at 16. */
const STEPS_QUEUED = 4;

/** Weights and Adam's two moments. */
type State = { weights: Arrays; first: Arrays; second: Arrays };

/** @throws Error when jax-js has no such backend here */
export async function openJax(spec: EngineSpec): Promise<StepEngine> {
  const { backend, identities } = spec;
  const started = await init(backend);
  if (!started.includes(backend)) throw new Error(`jax-js has no ${backend} here`);
  defaultDevice(backend);
  const nextBatch = createBatches(spec);
  const step = jit(trainStep);
  let state = firstState(spec);
  let taken = 0;

  const train = () => {
    const { images, labels, inForce } = nextBatch();
    const { scale, learningRate } = inForce;
    const margin = Number(inForce.parameters.m);
    const correction = Math.sqrt(1 - ADAM.beta2 ** (taken + 1)) / (1 - ADAM.beta1 ** (taken + 1));
    taken++;
    const [next, loss] = step(
      state,
      np.array(images, { shape: [labels.length, images.length / labels.length] }),
      np.array(oneHot(labels, identities), { shape: [labels.length, identities] }),
      {
        cosMargin: np.array(Math.cos(margin)),
        sinMargin: np.array(Math.sin(margin)),
        mSinMargin: np.array(margin * Math.sin(margin)),
        scale: np.array(scale),
      },
      np.array(learningRate * correction),
    );
    state = next as State;
    return loss as np.Array;
  };

  return {
    async run(steps) {
      for (let i = 1; i < steps; i++) {
        const loss = train();
        if (i % STEPS_QUEUED === 0) await blockUntilReady(loss);
        loss.dispose();
      }
      const [loss] = await train().data();
      return loss;
    },
    workers: 1,
    bytes: async () => null,
    dispose: () => step.dispose(),
  };
}

function trainStep(
  { weights, first, second }: State,
  images: np.Array,
  oneHot: np.Array,
  inputs: LossInputs,
  rate: np.Array,
): [State, np.Array] {
  const names = Object.keys(weights);
  const kept = Object.fromEntries(names.map((name) => [name, weights[name].ref]));
  const [loss, gradients] = valueAndGrad(batchLoss)(weights, images, oneHot, inputs) as [np.Array, Arrays];
  const next: State = { weights: {}, first: {}, second: {} };
  for (const name of names) {
    const gradient = gradients[name];
    const m = first[name].mul(ADAM.beta1).add(gradient.ref.mul(1 - ADAM.beta1));
    const v = second[name].mul(ADAM.beta2).add(np.square(gradient).mul(1 - ADAM.beta2));
    const change = m.ref.mul(rate.ref).div(np.sqrt(v.ref).add(ADAM.epsilon));
    next.weights[name] = kept[name].sub(change);
    next.first[name] = m;
    next.second[name] = v;
  }
  rate.dispose();
  return [next, loss];
}

function oneHot(labels: Int32Array, identities: number): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(labels.length * identities);
  labels.forEach((label, i) => {
    rows[i * identities + label] = 1;
  });
  return rows;
}

function firstState(spec: EngineSpec): State {
  const values = firstParameters(spec);
  const layout = parameterLayout(spec.identities);
  const zeros = () => Object.fromEntries(layout.map(({ name, shape }) => [name, np.zeros(shape)]));
  return {
    weights: Object.fromEntries(
      layout.map(({ name, shape, offset, size }) => [name, np.array(values.slice(offset, offset + size), { shape })]),
    ),
    first: zeros(),
    second: zeros(),
  };
}
