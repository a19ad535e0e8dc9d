/** Ranges of a setup that depend on its data: there are ten handwritten digits, and not endless pictures of each. */
import { RANGES, type Setup } from '../core/experiment.ts';
import { DIGITS_HELD_OUT, DIGITS_STORED } from '../data/digits/format.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** How many identities, and how many images of each, this kind of data has. */
export function setupRanges(data: Setup['data']): { identities: Range; imagesPerIdentity: Range } {
  const { identities, imagesPerIdentity } = RANGES;
  switch (data) {
    case 'faces':
      return { identities, imagesPerIdentity };
    case 'digits':
      return {
        identities: { min: identities.min, max: Math.min(identities.max, DIGITS_STORED.length) },
        imagesPerIdentity: { min: imagesPerIdentity.min, max: Math.max(...DIGITS_STORED) - DIGITS_HELD_OUT },
      };
    default:
      return data satisfies never;
  }
}

/** The setup with as many identities as its data has. Images are left as chosen: what there is of them is used. */
export function fitSetup(setup: Setup): Setup {
  const { max } = setupRanges(setup.data).identities;
  return setup.identities > max ? { ...setup, identities: max } : setup;
}
