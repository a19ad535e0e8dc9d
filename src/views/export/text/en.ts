import type { ExportCatalogue } from './catalogue.ts';

export const en: ExportCatalogue = {
  picture: 'Picture',
  circles: 'Circles',
  all: 'all shown',
  fineness: 'Pixels of the PNG',
  preview: (title) => `The picture: ${title}`,
  file: (kind) => `Download ${kind}`,
  reopens: 'Every file carries the address of this experiment: drop it on this page, and the experiment opens again.',
  seed: (seed) => `seed ${seed}`,
  step: (step) => `step ${step}`,
  gap: (degrees) => `gap ${degrees}°`,
  accuracy: (percent) => `accuracy ${percent} %`,
  failed: (reason) => `No file could be made: ${reason}`,
};
