import { COSINE, defineLoss } from './loss.ts';

export const centreLoss = defineLoss({
  name: 'centre-loss',
  radius: 'product',
  knobs: {
    lambda: { symbol: 'λ', min: 0, max: 1, initial: 0.1, step: 0.005, unit: 'factor', neutral: 0 },
  },
  curve: () => COSINE,
  term: { kind: 'centre', knob: 'lambda' },
  source: 'Wen et al. 2016, Eqs. 2 to 5 with α = 0.5 and b = 0',
});
