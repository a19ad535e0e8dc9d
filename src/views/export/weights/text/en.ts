import type { WeightsCatalogue } from './catalogue.ts';

export const en: WeightsCatalogue = {
  note: 'The network as it stands when you press, with its running statistics and the class centres W.',
  code: 'Load it in PyTorch',
  saved: (step) => `Saved at step ${step}.`,
};
