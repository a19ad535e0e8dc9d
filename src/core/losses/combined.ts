import { fallingCosine } from './fallingCosine.ts';
import { defineLoss } from './loss.ts';

export const combined = defineLoss({
  name: 'combined',
  radius: 'scale',
  knobs: {
    m1: { symbol: 'm₁', min: 0.5, max: 2, initial: 1, step: 0.05, unit: 'factor', margin: 'm1', neutral: 1 },
    m2: { symbol: 'm₂', min: 0, max: 1.5, initial: 0.3, step: 0.01, unit: 'rad', margin: 'm2', neutral: 0 },
    m3: { symbol: 'm₃', min: 0, max: 1, initial: 0.2, step: 0.01, unit: 'cosine', margin: 'm3', neutral: 0 },
  },
  curve: ({ m1, m2, m3 }) => fallingCosine(m1, m2, m3),
  // As Table 2 calls them.
  presets: { CM1: { m1: 1, m2: 0.3, m3: 0.2 }, CM2: { m1: 0.9, m2: 0.4, m3: 0.15 } },
  source: 'Deng et al. 2019, Eq. 4; past m1·θ + m2 = π it falls on as A-Softmax does',
});
