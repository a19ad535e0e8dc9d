/** One sample or portrait as pixels a canvas takes. */
import { type ImageSource, isVectorSource, type Source } from '../core/dataset.ts';
import type { Picture, Report, RunCommand } from './messages.ts';

/** Vectors have no picture, and neither has a sample that does not exist: then nothing is posted. */
export function answerPicture(
  source: Source,
  { id, sample, side }: Extract<RunCommand, { type: 'picture' }>,
  post: (report: Report, transfer: Transferable[]) => void,
): void {
  if (isVectorSource(source) || sample >= source.trainCount + source.heldOutCount) return;
  const picture = toPicture(source, sample, side);
  post({ type: 'picture', id, picture }, [picture.rgba.buffer]);
}

/** @param which a sample's index, or an identity's label for its portrait  @param side pixels */
export function toPicture(source: ImageSource, which: number | { label: number }, side: number): Picture {
  return drawnPicture(side, (rgb) => {
    if (typeof which === 'number') source.draw(which, side, rgb, 0);
    else source.drawPortrait(which.label, side, rgb);
  });
}

/** @param draw writes side × side × RGB bytes */
export function drawnPicture(side: number, draw: (rgb: Uint8Array) => void): Picture {
  const rgb = new Uint8Array(side * side * 3);
  draw(rgb);
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let pixel = 0; pixel < side * side; pixel++) {
    rgba.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    rgba[4 * pixel + 3] = 255;
  }
  return { side, rgba };
}
