import type { FigureCatalogue } from './catalogue.ts';

export const en: FigureCatalogue = {
  which: 'Instrument',
  note: 'As it stands on the page, in the page’s colours and width. Drawings stay lines; photos and faces are pixels.',
};
