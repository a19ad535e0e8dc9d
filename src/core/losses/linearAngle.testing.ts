/** Test helper: a loss that is not there, as its author would add it: ten lines, and a line of text in each language. */
import { defineLoss, type Loss } from './loss.ts';

export const linearAngle = defineLoss({
  name: 'linear-angle',
  radius: 'scale',
  knobs: { m: { symbol: 'm', min: 0, max: 1, initial: 0.3, step: 0.01, unit: 'rad', margin: 'm2', neutral: 0 } },
  curve: ({ m }) => ({
    value: (theta) => 1 - (2 * (theta + m)) / Math.PI,
    slope: () => -2 / Math.PI,
    jumps: [],
  }),
  source: 'none',
});

export const ITS_WORDS = { 'linear-angle': { name: 'Linear angle', meaning: 'own logit s·(1 − 2(θ + m)/π)' } };

/** The registry with it, for vi.mock. */
export function withLinearAngle<Registry extends { LOSSES: readonly Loss[] }>(registry: Registry): Registry {
  const LOSSES = [...registry.LOSSES, linearAngle];
  return {
    ...registry,
    LOSSES,
    LOSS_NAMES: LOSSES.map(({ name }) => name),
    lossNamed: (name: string) => LOSSES.find((loss) => loss.name === name),
  };
}
