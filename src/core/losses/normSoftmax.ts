import { COSINE, defineLoss } from './loss.ts';

export const normSoftmax = defineLoss({
  name: 'norm-softmax',
  radius: 'scale',
  knobs: {},
  curve: () => COSINE,
  limitOf: { loss: 'arcface', knob: 'm' },
  source: 'Deng et al. 2019, Eq. 2',
});
