/** Finds the faces in a photo, and looks again at each from near, so that its eyes and mouth are placed well. */
import type { Framing } from '../../data/photos/framing.ts';
import type { Picture } from '../../data/photos/picture.ts';
import { startTensorsOnDevice } from '../tensorBackend.ts';
import { type Detection, INPUT_SIDE } from './decode.ts';
import { type BlazeFace, openBlazeFace } from './model.ts';
import { blended, overlap, surestApart } from './overlap.ts';
import { type Point, squareAbout, toPhoto } from './similarity.ts';
import { type View, viewOf } from './view.ts';

/** A face; every place is in pixels of its photo, from the left top corner. */
export interface Face {
  /** The upright square from the chin to the middle of the forehead; it may reach over the photo's border. */
  box: { x: number; y: number; width: number; height: number };
  /** How sure the detector is, (0, 1). */
  score: number;
  /** The person's right eye, which is the left one in an upright picture; then the left eye. */
  eyes: [Point, Point];
  nose: Point;
  /** The middle of the mouth. */
  mouth: Point;
  /** In front of the person's right ear, and of the left one. */
  ears: [Point, Point];
}

export interface Detector {
  /** The faces, largest first; none where there is none. One look at the photo and three at each face, of about 20 ms on
   *  wasm and 500 ms on cpu; ten more at a photo without a face. */
  find(photo: Picture): Promise<Face[]>;
  /** Frees the weights. */
  dispose(): void;
}

/** Least score of one look, and of the mean of the looks from near, which confirms a face. */
const LEAST_SCORE = 0.5;
const LEAST_MEAN_SCORE = 0.6;

/** Faces that share more than this part of their squares are one. */
const SAME_FACE = 0.3;

/** Looks from near: each shows a square so many times the face's own, turned by so many radians from where its eyes are
 *  level. The means of three looks are steadier than one look by a quarter. */
const NEAR = { times: 2.6, turn: 0 };
const NEAR_AGAIN = [
  { times: 2.2, turn: -0.1 },
  { times: 3, turn: 0.1 },
];

/** Loads the detector onto the backend that runs (backend.ts starts one), and tfjs before it where that is not there yet.
 *  @throws Error when either cannot be fetched */
export async function openDetector(): Promise<Detector> {
  await startTensorsOnDevice();
  const model = await openBlazeFace();
  return {
    async find(photo) {
      const view = viewOf(photo);
      for (const framings of looksAt(photo)) {
        const found: Detection[] = [];
        for (const framing of framings) {
          for (const seen of await look(model, view, framing)) {
            found.push(...(await lookFromNear(model, view, seen)));
          }
        }
        const faces = surestApart(found, SAME_FACE).sort((a, b) => b.width - a.width);
        if (faces.length > 0) return faces.map(toFace);
      }
      return [];
    },
    dispose: () => model.dispose(),
  };
}

/** Where to look, in the order of hope; the next only where the ones before show no face. The model sees faces that are
 *  about 15 to 200 of its 256 pixels wide, and turned by up to a quarter turn. */
function* looksAt({ width, height }: Picture): Generator<Framing[]> {
  const middle = { x: width / 2, y: height / 2 };
  const longer = Math.max(width, height);
  yield [squareAbout(middle, longer, 0, INPUT_SIDE)];
  // A face that fills the photo.
  yield [squareAbout(middle, 1.7 * longer, 0, INPUT_SIDE)];
  // Small faces: nine squares of half the photo's side, each half over the next.
  if (longer < 2 * INPUT_SIDE) return;
  yield [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].map((right) => {
      const centre = { x: middle.x + (right * longer) / 4, y: middle.y + (down * longer) / 4 };
      return squareAbout(centre, longer / 2, 0, INPUT_SIDE);
    }),
  );
}

/** The same face from near, its places the means of the looks; none where it is no face after all. */
async function lookFromNear(model: BlazeFace, view: View, seen: Detection): Promise<Detection[]> {
  const from = async (face: Detection, { times, turn }: typeof NEAR) => {
    const [right, left] = face.points;
    const level = Math.atan2(left.y - right.y, left.x - right.x);
    const framing = squareAbout(face.centre, times * face.width, level + turn, INPUT_SIDE);
    const around = await look(model, view, framing);
    return around.filter((it) => overlap(it, face) > SAME_FACE).slice(0, 1);
  };
  const [first] = await from(seen, NEAR);
  if (!first) return [];
  const others: Detection[] = [];
  for (const near of NEAR_AGAIN) others.push(...(await from(first, near)));
  const score = [first, ...others].reduce((sum, it) => sum + it.score, 0) / (1 + NEAR_AGAIN.length);
  return score < LEAST_MEAN_SCORE ? [] : [{ ...blended([first, ...others]), score }];
}

/** One look; what it shows is in pixels of the photo. */
async function look(model: BlazeFace, view: View, framing: Framing): Promise<Detection[]> {
  const scale = Math.hypot(framing.a, framing.b);
  const detections = await model.look(view(framing, INPUT_SIDE), LEAST_SCORE);
  return detections.map(({ score, centre, width, height, points }) => ({
    score,
    centre: toPhoto(framing, centre),
    width: scale * width,
    height: scale * height,
    points: points.map((point) => toPhoto(framing, point)),
  }));
}

function toFace({ score, centre, width, height, points }: Detection): Face {
  const [rightEye, leftEye, nose, mouth, rightEar, leftEar] = points;
  const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
  return { box, score, eyes: [rightEye, leftEye], nose, mouth, ears: [rightEar, leftEar] };
}
