import { COSINE, defineLoss } from './loss.ts';

export const cosface = defineLoss({
  name: 'cosface',
  radius: 'scale',
  knobs: {
    m: { symbol: 'm', min: 0, max: 1, initial: 0.2, step: 0.01, unit: 'cosine', margin: 'm3', neutral: 0 },
  },
  curve: ({ m }) => ({ ...COSINE, value: (theta) => Math.cos(theta) - m }),
  source: 'Wang et al. 2018, Eq. 4; their 0.35 does not fit eight classes on a circle (Eq. 7: at most 0.29)',
});
