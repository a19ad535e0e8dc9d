import { fallingCosine } from './fallingCosine.ts';
import { defineLoss } from './loss.ts';

/** Where λ starts, as in their code. */
const MOST_SOFTMAX = 1000;

/** (λ·cos θ + ψ(θ))/(1 + λ), λ falling to its value: the hybrid with softmax without which it does not get going. ψ's share
 *  1/(1 + λ) rises in a straight line, which is a λ that falls like 1/t, as theirs does. */
export const aSoftmax = defineLoss({
  name: 'a-softmax',
  radius: 'norm',
  knobs: {
    m: { symbol: 'm', min: 1, max: 4, initial: 4, step: 1, unit: 'factor', margin: 'm1', neutral: 1 },
    lambda: {
      symbol: 'λ',
      min: 0,
      max: MOST_SOFTMAX,
      initial: 5,
      step: 1,
      unit: 'factor',
      neutral: MOST_SOFTMAX,
      ramp: { share: 0.5, at: (value, done) => Math.min(MOST_SOFTMAX, (1 + value) / done - 1) },
    },
  },
  curve({ m, lambda }) {
    const pure = fallingCosine(m, 0, 0);
    return {
      value: (theta) => (lambda * Math.cos(theta) + pure.value(theta)) / (1 + lambda),
      slope: (theta) => (pure.slope(theta) - lambda * Math.sin(theta)) / (1 + lambda),
      jumps: pure.jumps,
    };
  },
  source: 'Liu et al. 2017, Eqs. 7 and 8 and the annealing of their code',
});
