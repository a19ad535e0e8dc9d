/** One photo of somebody who belongs to no set: found and framed as theirs are, and kept nowhere. */
import { IMAGE_BYTES, IMAGE_SIDE } from '../../core/dataset.ts';
import { buildSet, type Locate } from '../../data/photos/build.ts';
import { innerCrop } from '../../data/photos/crop.ts';
import { CROP_SIDE } from '../../data/photos/framing.ts';
import { takeIn } from '../../data/photos/intake.ts';
import { drawAlone } from '../../data/photos/source.ts';
import { drawnPicture } from '../picture.ts';
import type { UploadCommand, UploadReport } from './messages.ts';

interface Detector {
  locate: Locate;
  dispose(): Promise<void>;
}

/** Takes the first photo of some files. @throws the signal's reason */
export async function readVisitor(
  { id, files }: Extract<UploadCommand, { type: 'upload-visitor' }>,
  detector: Detector,
  signal: AbortSignal,
): Promise<Extract<UploadReport, { type: 'upload-visitor' }>> {
  try {
    const { candidates, problems } = await takeIn(files, signal);
    const built = await buildSet('', [{ name: '', items: candidates.slice(0, 1) }], {
      locate: detector.locate,
      signal,
    });
    const photo = built.set.identities[0]?.photos[0];
    const image = new Uint8Array(IMAGE_BYTES);
    if (photo) drawAlone(photo.pixels, IMAGE_SIDE, image);
    const picture = photo && drawnPicture(CROP_SIDE, (rgb) => rgb.set(innerCrop(photo.pixels)));
    // That nobody is left without a photo is no news where there is but one.
    const told = [...problems, ...built.problems].filter(({ code }) => code !== 'identity-empty');
    return {
      type: 'upload-visitor',
      id,
      visitor: picture ? { image, picture } : null,
      troubles: told.map((problem) => ({ about: 'photos', problem })),
    };
  } finally {
    await detector.dispose();
  }
}
