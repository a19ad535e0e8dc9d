/** Samples that stand for all, and their angles in the plane of Figure 5. */
import { angleBetween } from './circle.ts';
import type { Snapshot } from './snapshot.ts';

/** Some samples of each identity, as many of one as of another, evenly over the order they are met in.
 *  @param labels [n]  @param most of all identities together, but one of each at least */
export function pickEvenly(labels: ArrayLike<number>, identities: number, most: number): number[] {
  const members = Array.from({ length: identities }, (): number[] => []);
  for (let i = 0; i < labels.length; i++) members[labels[i]].push(i);
  const share = Math.max(1, Math.floor(most / identities));
  return members.flatMap((own) => {
    const count = Math.min(share, own.length);
    return Array.from({ length: count }, (_, i) => own[Math.floor(((i + 0.5) * own.length) / count)]);
  });
}

export interface SampleAngles {
  /** To its own W, radians. */
  readonly own: number;
  /** To the nearest W of another class, and whose that is. */
  readonly rival: number;
  readonly nearest: number;
}

/** @returns null while the sample has no finite embedding */
export function sampleAngles(
  { embeddings, centres, seen }: Pick<Snapshot, 'embeddings' | 'centres' | 'seen'>,
  label: number,
  sample: number,
): SampleAngles | null {
  const x = embeddings[2 * sample];
  const y = embeddings[2 * sample + 1];
  if (sample >= seen || !Number.isFinite(x + y)) return null;
  let rival = Number.POSITIVE_INFINITY;
  let nearest = label;
  for (let j = 0; j < centres.length / 2; j++) {
    const angle = angleBetween(x, y, centres[2 * j], centres[2 * j + 1]);
    if (j !== label && angle < rival) [rival, nearest] = [angle, j];
  }
  return { own: angleBetween(x, y, centres[2 * label], centres[2 * label + 1]), rival, nearest };
}

/** Samples of all classes whose angles are told: as many as can be told apart on a drawing. */
const MOST_TOLD = 400;

/** Of some samples, evenly of each class: label, θ to the own W and to the nearest rival's, [n, 3].
 *  @param embeddings [all, 2]  @param labels [all]  @param centres [c, 2] */
export function anglesOfSome(embeddings: Float32Array, labels: ArrayLike<number>, centres: Float32Array): Float32Array {
  const all = { embeddings, centres, seen: labels.length };
  return Float32Array.from(
    pickEvenly(labels, centres.length / 2, MOST_TOLD).flatMap((sample) => {
      const angles = sampleAngles(all, labels[sample], sample);
      return angles ? [labels[sample], angles.own, angles.rival] : [];
    }),
  );
}
