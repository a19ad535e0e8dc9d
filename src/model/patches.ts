/** The order in which an image's bytes are stored: 4 × 4 patches, and those in quad-tree order, so that four neighbours in
 *  memory are a 2 × 2 block of the picture at every level. A convolution whose stride equals its kernel is then only a
 *  reshape and a matrix product, which every backend trains fast. */
import { IMAGE_BYTES, IMAGE_SIDE } from '../core/dataset.ts';

const PATCH_SIDE = 4;

/** Pixel values are stretched to about zero mean and unit variance: (byte/255 − 0.5) / 0.25. */
export const STRETCH = Float32Array.from({ length: 256 }, (_, byte) => (byte / 255 - 0.5) / 0.25);

/** [3072] where in a row-major RGB image the byte comes from that stands at each place of the stored order, the image
 *  moved by (right, down) pixels; what enters at an edge repeats it. */
export function patchOrder(right = 0, down = 0): Uint16Array {
  const order = new Uint16Array(IMAGE_BYTES);
  const patches = (IMAGE_SIDE / PATCH_SIDE) ** 2;
  const inside = (coordinate: number) => Math.min(IMAGE_SIDE - 1, Math.max(0, coordinate));
  let place = 0;
  for (let patch = 0; patch < patches; patch++) {
    const left = evenBits(patch) * PATCH_SIDE;
    const top = evenBits(patch >> 1) * PATCH_SIDE;
    for (let y = top; y < top + PATCH_SIDE; y++) {
      for (let x = left; x < left + PATCH_SIDE; x++) {
        const pixel = IMAGE_SIDE * inside(y - down) + inside(x - right);
        for (let channel = 0; channel < 3; channel++) order[place++] = 3 * pixel + channel;
      }
    }
  }
  return order;
}

/** The orders of every move of up to jitterPx pixels either way; the first is no move. */
export function jitteredOrders(jitterPx: number): Uint16Array[] {
  const moves = Array.from({ length: 2 * jitterPx + 1 }, (_, i) => i - jitterPx);
  const all = moves.flatMap((right) => moves.map((down) => [right, down]));
  const isMove = ([right, down]: number[]) => right !== 0 || down !== 0;
  return [patchOrder(), ...all.filter(isMove).map(([right, down]) => patchOrder(right, down))];
}

/** The number whose bits are bits 0, 2, 4 … of n: one coordinate of a place on the Z-order curve. */
function evenBits(n: number): number {
  let coordinate = 0;
  for (let bit = 0; n >> (2 * bit) > 0; bit++) coordinate |= ((n >> (2 * bit)) & 1) << bit;
  return coordinate;
}

/** Network input of some samples. @param pixels [n, 3072] row-major RGB images  @param orders the order of each sample
 *  in turn, repeated when fewer  @returns [samples, 3072] in stored order */
export function gatherImages(
  pixels: Uint8Array,
  samples: ArrayLike<number>,
  orders: Uint16Array[],
): Float32Array<ArrayBuffer> {
  const images = new Float32Array(samples.length * IMAGE_BYTES);
  let place = 0;
  for (let i = 0; i < samples.length; i++) {
    const start = samples[i] * IMAGE_BYTES;
    const order = orders[i % orders.length];
    for (let k = 0; k < IMAGE_BYTES; k++) images[place++] = STRETCH[pixels[start + order[k]]];
  }
  return images;
}
