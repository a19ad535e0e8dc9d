import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { normal, randomStream } from '../../../core/random.ts';
import { IMAGE_NETWORK, momentLengths, parameterLayout } from '../../../model/architecture.ts';
import { infer } from '../../../model/network.ts';
import { initialParameters } from '../../../model/parameters.ts';
import { gatherImages, patchOrder, STRETCH } from '../../../model/patches.ts';
import { splitParameters } from '../../../model/tensorParameters.ts';
import { addressIn } from '../address/read.ts';
import { safetensors } from './safetensors.ts';
import { networkOf, stateDict, type Tensor } from './stateDict.ts';

const IDENTITIES = 3;
const EPSILON = 1e-5;

/** A network whose every number is its own. */
function example(dimensions: number | null, embeddingNorm: 'none' | 'batch') {
  const random = randomStream(7);
  const network = networkOf(dimensions, embeddingNorm);
  const parameters = initialParameters(IDENTITIES, 4, network).map((value) => value + 0.1 * normal(random));
  const lengths = momentLengths(network).flatMap((length) => [length, length]);
  const parts = lengths.map((length, i) =>
    Float32Array.from({ length }, () => (i % 2 === 0 ? 0.2 * normal(random) : 0.5 + random())),
  );
  const statistics = Float32Array.from(parts.flatMap((part) => [...part]));
  return { network, parameters, statistics, parts };
}

/** As the page judges. @param inputs [1, network.inputs] */
async function judged({ network, parameters, parts }: ReturnType<typeof example>, inputs: Float32Array) {
  await tf.setBackend('cpu');
  const embedding = tf.tidy(() => {
    const moments = parts.flatMap((mean, i) =>
      i % 2 === 0 ? [{ mean: tf.tensor1d(mean), variance: tf.tensor1d(parts[i + 1]) }] : [],
    );
    const split = splitParameters(tf.tensor1d(parameters), parameterLayout(IDENTITIES, network));
    return infer(split, moments, tf.tensor2d(inputs, [1, network.inputs]), network);
  });
  return [...(await embedding.data())];
}

/** As PyTorch reads the names: convolution by stride, batch norm, PReLU, and at the end a product.
 *  @param values [channels, side, side] */
function sequential(tensors: readonly Tensor[], values: number[], side: number): number[] {
  const get = (name: string) => tensors.find((tensor) => tensor.name === name);
  let [flow, width] = [values, side];
  for (let module = 0; get(`${module}.weight`) || get(`${module + 1}.weight`); module++) {
    const weight = get(`${module}.weight`);
    if (!weight) continue; // nn.Flatten
    if (weight.shape.length === 1) {
      const mean = get(`${module}.running_mean`);
      const area = width * width;
      flow = flow.map((value, i) => {
        const channel = Math.floor(i / area);
        const own = weight.values[weight.values.length === 1 ? 0 : channel];
        if (!mean) return value >= 0 ? value : own * value;
        const deviation = Math.sqrt((get(`${module}.running_var`)?.values[channel] ?? 0) + EPSILON);
        return (own * (value - mean.values[channel])) / deviation + (get(`${module}.bias`)?.values[channel] ?? 0);
      });
      continue;
    }
    const [fanOut, channels, kernel = 1] = weight.shape;
    const next = width / kernel;
    const out = Array.from({ length: fanOut * next * next }, (_, i) => {
      const [x, y, o] = [i % next, Math.floor(i / next) % next, Math.floor(i / next / next)];
      let sum = 0;
      for (let c = 0; c < channels; c++)
        for (let v = 0; v < kernel; v++)
          for (let u = 0; u < kernel; u++) {
            const at = (c * width + y * kernel + v) * width + x * kernel + u;
            sum += weight.values[((o * channels + c) * kernel + v) * kernel + u] * flow[at];
          }
      return sum;
    });
    [flow, width] = [out, next];
  }
  const last = tensors.filter(({ name }) => name.endsWith('running_mean')).at(-1);
  if (last?.shape[0] !== 2) return flow;
  const variance = get(last.name.replace('mean', 'var'));
  return flow.map((value, i) => (value - last.values[i]) / Math.sqrt((variance?.values[i] ?? 0) + EPSILON));
}

it.each(['none', 'batch'] as const)(
  'for images it embeds as the page does, norm of the embedding: %s',
  async (norm) => {
    const made = example(null, norm);
    const random = randomStream(3);
    const pixels = Uint8Array.from({ length: 3072 }, () => 256 * random());
    const wanted = await judged(made, gatherImages(pixels, [0], [patchOrder()]));
    // From rows of RGB to a channel after the other.
    const image = Array.from({ length: 3072 }, (_, i) => STRETCH[pixels[3 * (i % 1024) + Math.floor(i / 1024)]]);
    const found = sequential(stateDict(made, null, IDENTITIES, norm), image, 32);
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(wanted[i], 3);
  },
);

it('for vectors it embeds as the page does', async () => {
  const made = example(13, 'none');
  const random = randomStream(3);
  const vector = Float32Array.from({ length: made.network.inputs }, (_, i) => (i < 13 ? normal(random) : 0));
  const found = sequential(stateDict(made, 13, IDENTITIES, 'none'), [...vector], 1);
  const wanted = await judged(made, vector);
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(wanted[i], 3);
});

it('has the names of a state_dict, and W a row for each class', () => {
  const made = example(null, 'none');
  const tensors = stateDict(made, null, IDENTITIES, 'none');
  expect(tensors.map(({ name, shape }) => `${name} ${shape.join('×')}`)).toEqual([
    ...['0.weight 32×3×4×4', '1.weight 32', '1.bias 32', '1.running_mean 32', '1.running_var 32', '2.weight 32'],
    ...['3.weight 64×32×2×2', '4.weight 64', '4.bias 64', '4.running_mean 64', '4.running_var 64', '5.weight 64'],
    ...['6.weight 128×64×2×2', '7.weight 128', '7.bias 128', '7.running_mean 128', '7.running_var 128', '8.weight 128'],
    ...['9.weight 128×128×2×2', '10.weight 128', '10.bias 128', '10.running_mean 128', '10.running_var 128'],
    ...['11.weight 128', '13.weight 2×128', 'W 3×2'],
  ]);
  const { offset } = parameterLayout(IDENTITIES, IMAGE_NETWORK).at(-1) ?? { offset: 0 };
  expect(tensors.at(-1)?.values[2]).toBe(made.parameters[offset + 1]);
});

it('as a file it is a header and numbers without a gap, and carries the address', () => {
  const tensors = stateDict(example(null, 'none'), null, IDENTITIES, 'none');
  const file = safetensors(tensors, { experiment: 'ArcLab https://example.org/#seed=7', format: 'pt' });
  const view = new DataView(file.buffer);
  const header = Number(view.getBigUint64(0, true));
  expect(header % 8).toBe(0);
  const { __metadata__, ...entries } = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + header)));
  expect(__metadata__.format).toBe('pt');
  let end = 0;
  for (const { name, shape, values } of tensors) {
    const entry = entries[name];
    expect([entry.dtype, entry.shape, entry.data_offsets]).toEqual(['F32', shape, [end, end + values.byteLength]]);
    expect(values).toHaveLength(shape.reduce((a, b) => a * b));
    end += values.byteLength;
    expect(view.getFloat32(8 + header + end - 4, true)).toBe(values.at(-1));
  }
  expect(file).toHaveLength(8 + header + end);
  expect(addressIn(file)).toBe('https://example.org/#seed=7');
});
