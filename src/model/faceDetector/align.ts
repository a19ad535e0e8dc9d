/** Lays a face's eyes and mouth on the places that ArcFace's training images have them. */
import type { Framing } from '../../data/photos/framing.ts';
import type { Face } from './detect.ts';
import { inverse, nearestSimilarity, type Point } from './similarity.ts';

/** Where the eyes and the middle of the mouth belong in a crop of 112 × 112 pixels: the published places of the eyes
 *  (38.2946, 51.6963) and (73.5318, 51.5014), and the mean of those of the mouth's corners, (41.5493, 92.3655) and
 *  (70.7299, 92.2041). Source: `arcface_dst` of insightface's face_align.py, the alignment of Deng et al. 2019. The
 *  nose is left out: it is nearest to the camera, and moves most when a head turns. */
export const TEMPLATE: readonly [leftEye: Point, rightEye: Point, mouth: Point] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: (41.5493 + 70.7299) / 2, y: (92.3655 + 92.2041) / 2 },
];

/** The crop in which a face's eyes and mouth come nearest to the template, in the sum of squared distances in the crop.
 *  @throws Error when the eyes and the mouth are one point */
export function alignFace(face: Pick<Face, 'eyes' | 'mouth'>): Framing {
  return inverse(nearestSimilarity([...face.eyes, face.mouth], TEMPLATE));
}
