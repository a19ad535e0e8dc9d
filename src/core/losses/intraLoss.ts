import { COSINE, defineLoss } from './loss.ts';

export const intraLoss = defineLoss({
  name: 'intra-loss',
  radius: 'scale',
  knobs: {
    w: { symbol: 'w', min: 0, max: 100, initial: 1, step: 0.5, unit: 'factor', neutral: 0 },
  },
  curve: () => COSINE,
  term: { kind: 'intra', knob: 'w' },
  source: 'Deng et al. 2019, Eq. 5, whose weight is 1',
});
