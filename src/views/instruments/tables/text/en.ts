import type { TablesCatalogue } from './catalogue.ts';

export const en: TablesCatalogue = {
  measured: 'Measured here',
  measuredNote: (step) => `2-D, this page’s pictures, those held out from training, at step ${step}`,
  measuredCaption: 'Angles by Table 3’s names, and who is recognised',
  rows: {
    centreToMean: { name: 'W-EC', about: '_W_ to its class’s mean' },
    centreInter: { name: 'W-Inter', about: '_W_ to the nearest other _W_' },
    intra: { name: 'Intra', about: 'picture to its class’s mean' },
    inter: { name: 'Inter', about: 'mean to the nearest mean' },
    accuracy: { name: 'Accuracy', about: 'nearest _W_' },
    marginAccuracy: { name: 'Accuracy with margin', about: 'own logit the largest' },
    tar: { name: 'TAR at FAR 1 %', about: 'pairs of one person accepted' },
  },
  noMargin: 'no margin',
  why: 'The first accuracy asks whether the own _W_ is the nearest (under raw softmax, whether _w_·_x_ is the largest): that is recognition. The second asks it with the margin on the own class, which is what training logs print: nearest by less than the margin counts as wrong.',
  means: 'Triplet has no _W_: its class means stand for it, in the margin too.',
  published: 'Published, not measured here',
  publishedNote: '512-D, ResNet-50 trained on CASIA. Deng et al. 2019, arXiv 1801.07698.',
  table3: 'Their Table 3, degrees (1: on CASIA, 2: on LFW; NS: Norm-Softmax)',
  table2: 'Their Table 2, verification accuracy, %',
  confusions: 'Who is taken for whom',
  confusionsNote: 'Held-out pictures: a row for whose they are, a column for whom they are taken for.',
  mistakes: (loss) => `${loss}, the most frequent mistakes:`,
  mistake: (of, as, count) => `${of} taken for ${as}: ${count}`,
  noMistake: 'none',
};
