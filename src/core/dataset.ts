/** Labelled samples, and where they come from. Sample i of the first trainCount is trained on; the heldOutCount after
 *  them never are. Identities take turns, so any first part of the samples is balanced: where some have fewer
 *  samples, until those have run out. */

/** Side of a training image, pixels. */
export const IMAGE_SIDE = 32;

/** Bytes of one training image: side × side × RGB. */
export const IMAGE_BYTES = IMAGE_SIDE * IMAGE_SIDE * 3;

/** Random access to the samples of one Setup. Pure: the same index gives the same sample. */
interface SampleSource {
  readonly identities: number;
  readonly trainCount: number;
  readonly heldOutCount: number;
  /** What the identities are called; absent where they are nobody. */
  readonly names?: readonly string[];
  /** Label of a sample, 0 … identities − 1. */
  label(sample: number): number;
}

/** Identities of the same kind that are never trained on. Pure: the same arguments give the same image. */
export interface UnseenSource {
  /** Two at least. */
  readonly identities: number;
  readonly imagesEach: number;
  /** What they are called; absent where they are nobody. */
  readonly names?: readonly string[];
  /** Writes one image, side × side × RGB bytes, at `offset` of `out`. */
  draw(label: number, image: number, side: number, out: Uint8Array, offset: number): void;
  /** Writes an identity's plainest picture at 0 of `out`. */
  drawPortrait(label: number, side: number, out: Uint8Array): void;
  /** Writes the image of somebody else again, another for each number, at 0 of `out`. */
  drawStranger(number: number, side: number, out: Uint8Array): void;
}

export interface ImageSource extends SampleSource {
  /** Absent where nobody is left who is not trained on. */
  readonly unseen?: UnseenSource;

  /** Each visit of a training image moves it by up to so many pixels either way, where the images vary too little of
   *  themselves; absent is 0. */
  readonly jitterPx?: number;
  /** Writes a sample's image, side × side × RGB bytes, rows from the top, at `offset` of `out`. */
  draw(sample: number, side: number, out: Uint8Array, offset: number): void;
  /** Writes an identity's portrait, its plainest picture, side × side × RGB bytes, at 0 of `out`. */
  drawPortrait(label: number, side: number, out: Uint8Array): void;
}

export interface VectorSource extends SampleSource {
  readonly dimensions: number;
  /** Row of the table that a sample is. */
  row(sample: number): number;
  /** Two-dimensional, and to be shown as it is. */
  readonly isStill?: boolean;
  /** Writes a sample's vector, [dimensions], at `offset` of `out`: as it is judged on visit 0, varied on the visits
   *  1 … 255. */
  read(sample: number, out: Float32Array, offset: number, visit: number): void;
}

export type Source = ImageSource | VectorSource;

export function isVectorSource(source: Source): source is VectorSource {
  return 'dimensions' in source;
}

export function isStill(source: Source): boolean {
  return isVectorSource(source) && source.isStill === true;
}

/** Every sample's label in memory, and its image once that is drawn. */
export interface Dataset {
  readonly source: Source;
  /** [trainCount + heldOutCount, 32, 32, 3] bytes; empty for vectors. Held-out samples come after the others. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  /** Training samples filled so far, from 0. */
  available: number;
  /** Held-out samples filled so far, from trainCount. */
  heldOutAvailable: number;
}

/** [trainCount] labels of the samples that are trained on. */
export function trainLabels({ labels, source }: Dataset): Uint8Array {
  return labels.subarray(0, source.trainCount);
}
