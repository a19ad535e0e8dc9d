import type { ExportCatalogue } from './catalogue.ts';

export const en: ExportCatalogue = {
  picture: 'Picture',
  circles: 'Circles',
  all: 'all shown',
  fineness: 'Pixels of the PNG',
  preview: (title) => `The picture: ${title}`,
  file: (kind) => `Download ${kind}`,
  figure: 'Instrument',
  openFigure: 'An open instrument…',
  film: 'Film',
  openFilm: 'Film of the run…',
  weights: 'Weights',
  openWeights: 'Weights of a network…',
  reopens: 'Every file carries the address of this experiment: drop it on this page, and the experiment opens again.',
  seed: (seed) => `seed ${seed}`,
  step: (step) => `step ${step}`,
  gap: (degrees) => `gap ${degrees}°`,
  overlap: (degrees) => `overlap ${degrees}°`,
  accuracy: (percent) => `accuracy ${percent} %`,
  data: {
    title: 'Data',
    csv: 'embeddings and class centres of every circle, a row each; the first line is a comment',
    npz: 'the same for numpy.load',
    json: 'the run: its settings, what was moved and when, loss, accuracy and gap over the steps',
    notRepeatable:
      'Knobs were moved in the midst of this run: the JSON takes it through every move again, the other files open the experiment from its start, as the knobs are now.',
  },
  code: {
    title: 'Code',
    open: 'A loss as code…',
    framework: 'Library',
    loss: 'Loss',
    shown: (loss, framework) => `${loss} in ${framework}`,
    note: 'The loss with its knobs as they are. Warm-up, ramps and the damping of short embeddings are not in it.',
  },
  failed: (reason) => `No file could be made: ${reason}`,
};
