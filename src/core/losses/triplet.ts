import { fallingCosine } from './fallingCosine.ts';
import { defineLoss } from './loss.ts';

/** No curve trains here. ψ judges: a sample keeps the margin where its angle to its own class's mean is m less than to any
 *  other's, as the triplets ask of its angles to other samples. */
export const triplet = defineLoss({
  name: 'triplet',
  radius: 'none',
  knobs: {
    m: { symbol: 'm', min: 0, max: 1.5, initial: 0.35, step: 0.01, unit: 'rad', margin: 'm2', neutral: 0 },
  },
  curve: ({ m }) => fallingCosine(1, m, 0),
  term: { kind: 'triplet', knob: 'm' },
  source: 'Deng et al. 2019, after Eq. 6, with the semi-hard negatives of Schroff et al. 2015, § 3.2',
});
