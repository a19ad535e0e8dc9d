import { fallingCosine } from './fallingCosine.ts';
import { defineLoss } from './loss.ts';

export const sphereface = defineLoss({
  name: 'sphereface',
  radius: 'scale',
  knobs: {
    m: { symbol: 'm', min: 1, max: 4, initial: 1.35, step: 0.05, unit: 'factor', margin: 'm1', neutral: 1 },
  },
  curve: ({ m }) => fallingCosine(m, 0, 0),
  source: 'Liu et al. 2017 as Deng et al. 2019 train it: normalised features, m = 1.35; past m·θ = π it falls on',
});
