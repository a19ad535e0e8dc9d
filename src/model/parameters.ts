/** The network's numbers: one flat vector, so that the optimiser is a few operations over all of it, a rewind is one copy,
 *  and nothing is forgotten. The layout (architecture.ts) says which part is what. */
import type { Setup } from '../core/experiment.ts';
import { mixSeed, normal, randomStream } from '../core/random.ts';
import { IMAGE_NETWORK, type Part, parameterLayout } from './architecture.ts';

/** Length of a centre at the start. A step of the optimiser then turns it a third as far as one of length 1: two centres
 *  that meet cannot part again, so they leave it to the samples, which can still cross the plane, to sort themselves out.
 *  Raw softmax, which sees lengths, starts with logits that are large enough to learn from. */
const CENTRE_LENGTH = 3;

/** PReLU's slope for negative values at the start. */
const FIRST_SLOPE = 0.25;

function layoutSize(layout: Part[]): number {
  return layout.reduce((size, part) => size + part.size, 0);
}

/** Initial values: He-normal weights, and centres of one length, evenly spaced round the circle in the order of the labels,
 *  the first at the top, or at azimuths that the seed draws. They are learned from there like every other parameter. */
export function initialParameters(
  identities: number,
  seed: number,
  network = IMAGE_NETWORK,
  centres: Setup['centres'] = 'even',
): Float32Array {
  const layout = parameterLayout(identities, network);
  const values = new Float32Array(layoutSize(layout));
  layout.forEach(({ name, shape, offset, size }, index) => {
    const part = values.subarray(offset, offset + size);
    const random = randomStream(mixSeed(seed, index));
    if (name === 'centres') {
      for (let j = 0; j < identities; j++) {
        const turns = centres === 'even' ? j / identities : random();
        const azimuth = Math.PI / 2 - 2 * Math.PI * turns;
        part[j] = CENTRE_LENGTH * Math.cos(azimuth);
        part[identities + j] = CENTRE_LENGTH * Math.sin(azimuth);
      }
    } else if (shape.length === 2) {
      const deviation = Math.sqrt((name === 'embedding' ? 1 : 2) / shape[0]);
      for (let i = 0; i < size; i++) part[i] = deviation * normal(random);
    } else if (name.startsWith('gamma')) part.fill(1);
    else if (name.startsWith('alpha')) part.fill(FIRST_SLOPE);
  });
  return values;
}
