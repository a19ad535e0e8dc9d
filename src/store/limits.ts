/** Ranges of a setup that depend on its data: there are ten handwritten digits, and not endless pictures of each; there are
 *  endless faces, but only so many at once; of a reader's own data there are as many as there are. */
import { RANGES, type Setup } from '../core/experiment.ts';
import { DIGITS_HELD_OUT, DIGITS_STORED } from '../data/digits/format.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Most training images that a page keeps: 98 MB of pixels, which a phone has, and as many dots as a frame has time for.
 *  The command line is not bound by it. */
export const MOST_IMAGES = 32_000;

/** The most images of each identity are a multiple of this. */
const ROUND_IMAGES = 50;

/** How many identities, and how many images of each of so many, this kind of data has. */
export function setupRanges(
  data: Setup['data'],
  identities: number = RANGES.identities.min,
): { identities: Range; imagesPerIdentity: Range } {
  const range = RANGES.imagesPerIdentity;
  switch (data) {
    case 'faces': {
      const most = Math.floor(MOST_IMAGES / identities / ROUND_IMAGES) * ROUND_IMAGES;
      return {
        identities: RANGES.identities,
        imagesPerIdentity: { min: range.min, max: Math.min(range.max, most) },
      };
    }
    case 'digits':
      return {
        identities: { min: RANGES.identities.min, max: Math.min(RANGES.identities.max, DIGITS_STORED.length) },
        imagesPerIdentity: { min: range.min, max: Math.max(...DIGITS_STORED) - DIGITS_HELD_OUT },
      };
    case 'upload':
      // How many identities, the set says; this is left as it was for the faces.
      return { identities: RANGES.identities, imagesPerIdentity: range };
    default:
      return data satisfies never;
  }
}

/** Images of each identity that a run of this setup has: as many as chosen, or as there may be. */
export function imagesOfEach({ data, identities, imagesPerIdentity }: Setup): number {
  return Math.min(imagesPerIdentity, setupRanges(data, identities).imagesPerIdentity.max);
}

/** The setup with as many identities as its data has. Images are left as chosen: what there may be of them is used. */
export function fitSetup(setup: Setup): Setup {
  const { max } = setupRanges(setup.data).identities;
  return setup.identities > max ? { ...setup, identities: max } : setup;
}
