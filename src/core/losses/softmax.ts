import { COSINE, defineLoss } from './loss.ts';

export const softmax = defineLoss({
  name: 'softmax',
  radius: 'product',
  knobs: {},
  curve: () => COSINE,
  source: 'Deng et al. 2019, Eq. 1 with b = 0',
});
