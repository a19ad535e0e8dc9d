/** The one door to the data that comes with the page: a Setup in, its images out. */
import type { ImageSource } from '../core/dataset.ts';
import type { Setup } from '../core/experiment.ts';
import { facesSource } from './faces/source.ts';

/** Opens the images of a Setup; digits are fetched when they are chosen and not before.
 *  @throws Error when the digits cannot be fetched, the Setup asks for more identities than there are digits, or for the
 *  reader's own data, which are not here */
export async function openSource(setup: Setup): Promise<ImageSource> {
  switch (setup.data) {
    case 'faces':
      return facesSource(setup);
    case 'digits': {
      const { openDigits } = await import('./digits/open.ts');
      return openDigits(setup);
    }
    case 'upload':
      throw new Error('A set of your own exists in the page only. Choose --data faces or --data digits.');
    default:
      throw new Error(`data ${setup.data satisfies never}`);
  }
}
