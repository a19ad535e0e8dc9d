/** Fetches the handwritten digits and hands them out as the images of a Setup. */
import digitsUrl from 'virtual:digits';
import type { ImageSource } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { loadDigits } from './format.ts';
import { digitsSource } from './source.ts';

/** @throws Error when the digits cannot be fetched, or the Setup asks for more identities than there are digits */
export async function openDigits(setup: Setup): Promise<ImageSource> {
  return digitsSource(await loadDigits(digitsUrl), setup);
}
