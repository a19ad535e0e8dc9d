/** Changes of a photo set by hand, and the pictures that a hand sees. */
import type { Candidate } from '../../data/photos/candidate.ts';
import { CROP_MARGIN, cropPhoto, innerCrop, STORED_SIDE } from '../../data/photos/crop.ts';
import { decodePhoto } from '../../data/photos/decode.ts';
import { CROP_SIDE, type Framing, handFraming, handOf } from '../../data/photos/framing.ts';
import {
  acceptMiddles,
  mergeIdentity,
  moveIdentity,
  movePhoto,
  type Photo,
  type PhotoSet,
  photoOf,
  removeIdentity,
  renameIdentity,
  replacePhoto,
} from '../../data/photos/photoSet.ts';
import type { Picture } from '../../data/photos/picture.ts';
import type { Edit, UploadReport } from './messages.ts';

type Shown = Pick<Extract<UploadReport, { type: 'upload-picture' }>, 'hand'> & {
  picture: NonNullable<Extract<UploadReport, { type: 'upload-picture' }>['picture']>;
};

/** @param fileOf the file that a photo was made of, by its id, while it is at hand  @returns the same set where the edit
 *  names what does not exist */
export async function editSet(
  set: PhotoSet,
  edit: Edit,
  fileOf: (photo: string) => Candidate | undefined,
): Promise<PhotoSet> {
  switch (edit.type) {
    case 'rename':
      return renameIdentity(set, edit.identity, edit.name);
    case 'move':
      return moveIdentity(set, edit.identity, edit.to);
    case 'merge':
      return mergeIdentity(set, edit.identity, edit.into);
    case 'remove':
      return removeIdentity(set, edit.identity);
    case 'remove-photo':
      return replacePhoto(set, edit.photo, null);
    case 'move-photo':
      return movePhoto(set, edit.photo, edit.to);
    case 'accept-middles':
      return acceptMiddles(set);
    case 'reframe': {
      const photo = photoOf(set, edit.photo);
      if (!photo) return set;
      const { picture } = await wholeOf(photo, fileOf(photo.id));
      const framing = handFraming(picture.width, picture.height, edit.hand);
      return replacePhoto(set, photo.id, { ...photo, pixels: cropPhoto(picture, framing), framing, found: 'hand' });
    }
    default:
      return edit satisfies never;
  }
}

/** A photo's crop, or the whole of what can be cropped with how it is cropped now. */
export async function pictureOf(photo: Photo, isWhole: boolean, file: Candidate | undefined): Promise<Shown> {
  if (!isWhole) {
    const crop = { width: CROP_SIDE, height: CROP_SIDE, rgb: innerCrop(photo.pixels) };
    return { picture: withAlpha(crop), hand: null };
  }
  const { picture, framing } = await wholeOf(photo, file);
  return { picture: withAlpha(picture), hand: handOf(picture.width, picture.height, framing) };
}

/** The photo itself where its file is at hand and still readable, else what was stored of it. */
async function wholeOf(photo: Photo, file: Candidate | undefined): Promise<{ picture: Picture; framing: Framing }> {
  const picture = file ? (await decodePhoto(file)).picture : null;
  if (picture) return { picture, framing: photo.framing };
  const stored = { width: STORED_SIDE, height: STORED_SIDE, rgb: photo.pixels };
  return { picture: stored, framing: { a: 1, b: 0, tx: CROP_MARGIN, ty: CROP_MARGIN } };
}

function withAlpha({ width, height, rgb }: Picture): Shown['picture'] {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgba.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    rgba[4 * pixel + 3] = 255;
  }
  return { width, height, rgba };
}
