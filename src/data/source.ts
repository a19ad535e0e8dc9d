/** The one door to the data: a Setup in, its images out. */
import type { ImageSource } from '../core/dataset.ts';
import type { Setup } from '../core/experiment.ts';
import { facesSource } from './faces/source.ts';

/** Opens the images of a Setup; digits are fetched when they are chosen and not before.
 *  @throws Error when the digits cannot be fetched or the Setup asks for more identities than there are digits */
export async function openSource(setup: Setup): Promise<ImageSource> {
  switch (setup.data) {
    case 'faces':
      return facesSource(setup);
    case 'digits': {
      const { openDigits } = await import('./digits/open.ts');
      return openDigits(setup);
    }
    default:
      throw new Error(`data ${setup.data satisfies never}`);
  }
}
