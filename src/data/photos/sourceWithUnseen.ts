/** A photo set of which some identities are kept out of training, so that strangers can be tried who are of the same kind. */
import type { UnseenSource } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { drawAnyStranger } from '../faces/unseen.ts';
import { UNSEEN_IMAGES } from '../unseen.ts';
import { keptOutOf } from './keptOut.ts';
import type { PhotoSet } from './photoSet.ts';
import { type PhotosSource, photosSource } from './source.ts';

/** The source of all identities but the last so many, who are its unseen people.
 *  @throws Error as photosSource does */
export function sourceWithUnseen(
  set: PhotoSet,
  setup: Pick<Setup, 'imagesPerIdentity' | 'variation' | 'seed' | 'keptOut'>,
): PhotosSource {
  const { identities } = set;
  const trained = identities.length - keptOutOf(identities.length, setup.keptOut);
  const names = identities.map(({ name }) => name);
  const source = {
    ...photosSource({ ...set, identities: identities.slice(0, trained) }, setup),
    names: names.slice(0, trained),
  };
  if (trained === identities.length) return source;
  return {
    ...source,
    unseen: unseenPhotos({ ...set, identities: identities.slice(trained) }, setup, names.slice(trained)),
  };
}

/** Of each first the photos themselves, in turn, then retakes of them, varied as those that are trained on. */
function unseenPhotos(set: PhotoSet, setup: Pick<Setup, 'variation' | 'seed'>, names: readonly string[]): UnseenSource {
  const source = photosSource(set, { ...setup, imagesPerIdentity: UNSEEN_IMAGES });
  const { identities } = source;
  return {
    identities,
    imagesEach: UNSEEN_IMAGES,
    names,
    draw: (label, image, side, out, offset) => source.draw(image * identities + label, side, out, offset),
    drawPortrait: source.drawPortrait,
    drawStranger: drawAnyStranger,
  };
}
