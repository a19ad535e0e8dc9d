/** The plates: pictures of runs that were trained before, each with the address that trains it again. `npm run plates` makes their
 *  files. */

interface PlateOfCircles {
  readonly address: string;
  /** In the order of the circles; of a loss with a margin, the margin. */
  readonly circles: readonly { readonly name: string; readonly m?: number }[];
}
interface PlateOfInstrument {
  readonly address: string;
  readonly instrument: 'pull' | 'pipeline' | 'curves' | 'margins';
  /** px, of the page that it is taken from: wide enough for its letters beside each other, and no wider, so that they can be read
   *  on a phone. */
  readonly pageWidth: number;
}

export const PLATES = {
  circles: { address: 'panes=2&step=500', circles: [{ name: 'Norm-Softmax' }, { name: 'ArcFace', m: 0.5 }] },
  pull: { address: 'step=500&show=pull', instrument: 'pull', pageWidth: 496 },
  pipeline: { address: 'step=500&show=pipeline', instrument: 'pipeline', pageWidth: 496 },
  sweep: {
    address:
      'vs.loss=arcface&vs.m=0.1&w1.loss=norm-softmax&w3.loss=arcface&w3.m=0.2&w4.loss=arcface&w4.m=0.3&w5.loss=arcface&w5.m=0.4&panes=6&step=500',
    circles: [{ name: 'Norm-Softmax' }, ...[0.1, 0.2, 0.3, 0.4, 0.5].map((m) => ({ name: 'ArcFace', m }))],
  },
  curves: { address: 'step=500&show=curves', instrument: 'curves', pageWidth: 496 },
  margins: { address: 'step=500&show=margins', instrument: 'margins', pageWidth: 560 },
} as const satisfies Record<string, PlateOfCircles | PlateOfInstrument>;

export type PlateId = keyof typeof PLATES;
export const PLATE_IDS = Object.keys(PLATES) as PlateId[]; // its keys

export type Theme = 'light' | 'dark';

/** @param which the circle's place, or of an instrument the language of its words */
export function pictureName(id: PlateId, which: string | number, theme: Theme): string {
  return `${id}.${which}.${theme}.${'circles' in PLATES[id] ? 'webp' : 'svg'}`;
}
