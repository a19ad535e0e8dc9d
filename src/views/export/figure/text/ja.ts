import type { FigureCatalogue } from './catalogue.ts';

export const ja: FigureCatalogue = {
  which: '計器',
  note: 'ページにあるとおりの配色と幅で書き出します。線は線のまま残り、写真と顔だけが画素になります。',
};
