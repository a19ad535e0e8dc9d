/** Many anchors see one face; this makes one detection of them. */
import type { Detection } from './decode.ts';
import type { Point } from './similarity.ts';

/** The part that two upright boxes share, [0, 1]: area of the intersection / area of the union. */
export function overlap(one: Detection, other: Detection): number {
  const shared = (a: number, aSize: number, b: number, bSize: number) =>
    Math.max(0, Math.min(a + aSize / 2, b + bSize / 2) - Math.max(a - aSize / 2, b - bSize / 2));
  const area =
    shared(one.centre.x, one.width, other.centre.x, other.width) *
    shared(one.centre.y, one.height, other.centre.y, other.height);
  return area / (one.width * one.height + other.width * other.height - area);
}

/** Weighted non-maximum suppression: the surest detection and all that share more than `most` with it are blended into
 *  one; then the surest of the rest, and so on. Steadier than the surest alone, and surest first.
 *  Source: Bazarevsky et al. 2019 (BlazeFace), section 3.4. */
export function blendOverlapping(detections: readonly Detection[], most: number): Detection[] {
  const faces: Detection[] = [];
  let left = surestFirst(detections);
  while (left.length > 0) {
    const [surest, ...others] = left;
    faces.push(blended([surest, ...others.filter((it) => overlap(surest, it) > most)]));
    left = others.filter((it) => overlap(surest, it) <= most);
  }
  return faces;
}

/** One detection of several of the same face: the score of the first, and the means of the places weighted by score. */
export function blended(group: readonly [Detection, ...Detection[]]): Detection {
  const [first] = group;
  const weight = group.reduce((sum, it) => sum + it.score, 0);
  const mean = (value: (it: Detection) => number) => group.reduce((sum, it) => sum + it.score * value(it), 0) / weight;
  const meanPoint = (point: (it: Detection) => Point) => ({
    x: mean((it) => point(it).x),
    y: mean((it) => point(it).y),
  });
  return {
    score: first.score,
    centre: meanPoint((it) => it.centre),
    width: mean((it) => it.width),
    height: mean((it) => it.height),
    points: first.points.map((_, i) => meanPoint((it) => it.points[i])),
  };
}

/** The detections of which no two share more than `most`, surest first: plain non-maximum suppression. */
export function surestApart(detections: readonly Detection[], most: number): Detection[] {
  const kept: Detection[] = [];
  for (const it of surestFirst(detections)) {
    if (kept.every((other) => overlap(other, it) <= most)) kept.push(it);
  }
  return kept;
}

function surestFirst(detections: readonly Detection[]): Detection[] {
  return [...detections].sort((a, b) => b.score - a.score);
}
