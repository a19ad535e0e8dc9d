/** The detector as the photos' door to it: the crop of a photo's face. */
import type { Locate } from '../../data/photos/build.ts';
import { alignFace } from './align.ts';
import type { Detector } from './detect.ts';

/** A face that is narrower than this part of the largest is a passer-by, and makes no photo ambiguous. */
const PASSER_BY = 0.5;

/** Finds the largest face of a photo and aligns it. */
export function locateWith(detector: Pick<Detector, 'find'>): Locate {
  return async (photo) => {
    const [largest, ...others] = await detector.find(photo);
    if (!largest) return null;
    const rivals = others.filter((it) => it.box.width >= PASSER_BY * largest.box.width);
    return { framing: alignFace(largest), faces: 1 + rivals.length };
  };
}
