import type { FiguresCatalogue } from './catalogue.ts';

export const en: FiguresCatalogue = {
  pipeline: {
    following: { pinned: 'pinned', pointed: 'pointed at', typical: 'typical: at the median θ' },
    none: 'No face has a feature yet.',
    stages: {
      feature: 'feature',
      unitFeature: 'to length 1',
      unitCentre: 'own centre, to length 1',
      cosine: 'their product',
      theta: 'its arccos',
      margin: 'margin, own class',
      noMargin: 'no margin',
      scale: 'own logit',
      softmax: 'softmax',
      loss: 'cross-entropy',
      beside: 'beside the curve; not in the gradient below',
      gradient: 'descent, back to x',
    },
    table: (loss) => `Every class under ${loss}`,
    columns: { identity: 'class', logits: 'logit, margin off and on', before: 'off', after: 'on' },
    own: '(own)',
    more: (count) => `${count} more classes, with smaller logits`,
    drawing: (degrees, push) =>
      `Unit circle with the class centres and this feature, ${degrees} degrees from its own. Descent pushes it by ${push}.`,
  },
};
