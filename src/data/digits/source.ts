/** Handwritten digits as identities: the first classes of MNIST, dark ink on white, with a margin of two pixels. Which
 *  digits are held out never changes; the seed shuffles those that are trained on. */
import { IMAGE_SIDE, type ImageSource, type UnseenSource } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { mixSeed, permutation, randomStream } from '../../core/random.ts';
import { UNSEEN_IMAGES } from '../unseen.ts';
import { DIGIT_PIXELS, DIGIT_SIDE, DIGITS_HELD_OUT, DIGITS_STORED, digitsBefore } from './format.ts';

/** Keeps this stream of random numbers apart from those that the same seed starts elsewhere. */
const SHUFFLE = 0xd161;

/** A digit is as good a digit a pixel further on, and there are too few of them to learn that from. */
const DIGIT_JITTER_PX = 1;

const BORDER = (IMAGE_SIDE - DIGIT_SIDE) / 2;

/** The digits of a Setup, at most 800 training images of each (683 fives, 764 eights: there are no more); 180 more of
 *  each are held out.
 *  @param pixels [9,645, 28, 28] from loadDigits
 *  @throws Error when more identities are asked for than there are digits */
export function digitsSource(
  pixels: Uint8Array,
  setup: Pick<Setup, 'identities' | 'imagesPerIdentity' | 'seed'>,
): ImageSource {
  const { identities, seed } = setup;
  if (identities > DIGITS_STORED.length) {
    throw new Error(
      `${identities} identities chosen; there are ${DIGITS_STORED.length} handwritten digits. Choose 2 to 10, or use the drawn faces.`,
    );
  }
  const trained = DIGITS_STORED.slice(0, identities).map((stored) => stored - DIGITS_HELD_OUT);
  const orders = trained.map((count, label) => permutation(count, randomStream(mixSeed(seed, SHUFFLE, label))));
  const training = takeTurns(trained.map((count) => Math.min(count, setup.imagesPerIdentity)));
  const heldOut = takeTurns(trained.map(() => DIGITS_HELD_OUT));
  const places = [
    ...training.map(({ label, turn }) => ({ label, index: orders[label][turn] })),
    ...heldOut.map(({ label, turn }) => ({ label, index: trained[label] + turn })),
  ];
  return {
    identities,
    trainCount: training.length,
    heldOutCount: heldOut.length,
    jitterPx: DIGIT_JITTER_PX,
    ...unseenDigits(pixels, identities),
    label: (sample) => places[sample].label,
    draw(sample, side, out, offset) {
      const { label, index } = places[sample];
      drawDigit(digitAt(pixels, label, index), side, out, offset);
    },
    drawPortrait: (label, side, out) => drawDigit(digitAt(pixels, label, mostTypical(pixels, label)), side, out, 0),
  };
}

/** The digits after those that are trained on; none where fewer than two are left, which make no pair.
 *  Their images are held-out ones, and strangers are more of those. */
function unseenDigits(pixels: Uint8Array, trained: number): { unseen?: UnseenSource } {
  const digits = Array.from({ length: DIGITS_STORED.length - trained }, (_, i) => trained + i);
  if (digits.length < 2) return {};
  const heldOut = (digit: number, image: number) =>
    digitAt(pixels, digit, DIGITS_STORED[digit] - DIGITS_HELD_OUT + image);
  return {
    unseen: {
      identities: digits.length,
      imagesEach: UNSEEN_IMAGES,
      names: digits.map(String),
      draw: (label, image, side, out, offset) => drawDigit(heldOut(digits[label], image), side, out, offset),
      drawPortrait: (label, side, out) =>
        drawDigit(digitAt(pixels, digits[label], mostTypical(pixels, digits[label])), side, out, 0),
      drawStranger(number, side, out) {
        const image = UNSEEN_IMAGES + (Math.floor(number / digits.length) % (DIGITS_HELD_OUT - UNSEEN_IMAGES));
        drawDigit(heldOut(digits[number % digits.length], image), side, out, 0);
      },
    },
  };
}

/** Labels one after the other, again and again, until each has had as many turns as its count says. */
function takeTurns(counts: number[]): { label: number; turn: number }[] {
  return Array.from({ length: Math.max(...counts) }, (_, turn) => turn).flatMap((turn) =>
    counts.flatMap((count, label) => (turn < count ? [{ label, turn }] : [])),
  );
}

function digitAt(pixels: Uint8Array, label: number, index: number): Uint8Array {
  const start = (digitsBefore(label) + index) * DIGIT_PIXELS;
  return pixels.subarray(start, start + DIGIT_PIXELS);
}

/** The training digit that is nearest to the mean of its class. */
function mostTypical(pixels: Uint8Array, label: number): number {
  const trained = DIGITS_STORED[label] - DIGITS_HELD_OUT;
  const mean = new Float64Array(DIGIT_PIXELS);
  for (let index = 0; index < trained; index++) {
    const digit = digitAt(pixels, label, index);
    for (let i = 0; i < DIGIT_PIXELS; i++) mean[i] += digit[i] / trained;
  }
  let typical = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (let index = 0; index < trained; index++) {
    const digit = digitAt(pixels, label, index);
    let distance = 0;
    for (let i = 0; i < DIGIT_PIXELS; i++) distance += (digit[i] - mean[i]) ** 2;
    if (distance < typical.distance) typical = { index, distance };
  }
  return typical.index;
}

/** Writes a digit, side × side × RGB; at a side other than 32 it is scaled bilinearly. */
function drawDigit(digit: Uint8Array, side: number, out: Uint8Array, offset: number): void {
  const ratio = IMAGE_SIDE / side;
  // A training set is thousands of digits at 32 pixels: there each pixel is one stored pixel.
  const inkFor = side === IMAGE_SIDE ? inkAt : inkBetween;
  for (let row = 0; row < side; row++) {
    const y = (row + 0.5) * ratio - 0.5;
    for (let column = 0; column < side; column++) {
      const x = (column + 0.5) * ratio - 0.5;
      const at = offset + 3 * (row * side + column);
      const grey = 255 - Math.round(inkFor(digit, x, y));
      out[at] = grey;
      out[at + 1] = grey;
      out[at + 2] = grey;
    }
  }
}

/** Ink at (x, y) of the bordered 32 × 32 image, interpolated between the four pixels around it. */
function inkBetween(digit: Uint8Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const below = y - top;
  const upper = inkAt(digit, left, top) * (1 - right) + inkAt(digit, left + 1, top) * right;
  const lower = inkAt(digit, left, top + 1) * (1 - right) + inkAt(digit, left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}

function inkAt(digit: Uint8Array, column: number, row: number): number {
  const x = column - BORDER;
  const y = row - BORDER;
  const isInside = x >= 0 && x < DIGIT_SIDE && y >= 0 && y < DIGIT_SIDE;
  return isInside ? digit[y * DIGIT_SIDE + x] : 0;
}
