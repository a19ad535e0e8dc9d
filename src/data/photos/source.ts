/** A reader's photos as an ImageSource: each of a few photos retaken many times, deterministically. */
import { IMAGE_SIDE, type ImageSource } from '../../core/dataset.ts';
import type { Setup } from '../../core/experiment.ts';
import { mixSeed, permutation, randomStream } from '../../core/random.ts';
import { type Canvas, createCanvas } from '../faces/canvas.ts';
import { drawRetake, randomRetake } from './augment.ts';
import { STORED_SIDE } from './crop.ts';
import { heldOutPhotos } from './heldOut.ts';
import { MAX_IDENTITIES, MIN_IDENTITIES } from './limits.ts';
import type { Identity, Photo, PhotoSet } from './photoSet.ts';
import type { Picture } from './picture.ts';
import { halve } from './resample.ts';

/** Keep these streams of random numbers apart from those that the same seed starts elsewhere. */
const SHUFFLE = 0xf070;
const RETAKE = 0xf071;

/** Held-out images of each identity. */
const HELD_OUT_PER_IDENTITY = 100;

/** A photo in a set. */
export interface PhotoPlace {
  readonly label: number;
  readonly photo: number;
}

export interface PhotosSource extends ImageSource {
  /** Photos that are never trained on. Where an identity has none, its held-out images are other retakes of the photos
   *  it is trained on, and say less. */
  readonly heldOutPhotos: number;
  /** Photos of each identity that are trained on, and that are held out. */
  readonly photoCounts: readonly { readonly trained: number; readonly heldOut: number }[];
  /** The photo behind a sample. */
  photoOf(sample: number): PhotoPlace;
}

/** The images of a photo set. Every identity gets as many images whatever the number of its photos: they take turns, so
 *  few photos are seen more often. The first image of each photo is the photo itself, the others are retakes.
 *  The held-out photos are the last of their identity, whatever the seed: neighbours in a burst are nearly the same, so
 *  that a random choice would hold out what is trained on.
 *  @throws Error when the set has fewer than 2 or more than 16 identities, or one without photos */
export function photosSource(
  set: PhotoSet,
  setup: Pick<Setup, 'imagesPerIdentity' | 'variation' | 'seed'>,
): PhotosSource {
  checkSet(set);
  const { imagesPerIdentity, variation, seed } = setup;
  const identities = set.identities.length;
  const trainCount = identities * imagesPerIdentity;
  const classes = set.identities.map(({ photos }, label) => splitPhotos(photos.length, mixSeed(seed, SHUFFLE, label)));
  const isPlainFace = ({ found }: Photo) => found === 'face' || found === 'hand';
  const pictures = set.identities.map(({ photos }) => photos.map(({ pixels }) => createStored(pixels)));
  const canvases = new Map<number, Canvas>();
  const canvasFor = (side: number) => {
    const canvas = canvases.get(side) ?? createCanvas(side);
    canvases.set(side, canvas);
    return canvas;
  };
  const place = (sample: number) => {
    const label = sample % identities;
    const isTrained = sample < trainCount;
    const turn = Math.floor((isTrained ? sample : sample - trainCount) / identities);
    const { trained, heldOut } = classes[label];
    const order = isTrained || heldOut.length === 0 ? trained : heldOut;
    // What is held out of a photo that is trained on must not be the photo itself.
    const isPhotoItself = turn < order.length && (isTrained || heldOut.length > 0);
    return { label, photo: order[turn % order.length], isPhotoItself };
  };
  const draw = (at: PhotoPlace, sample: number, strength: number, side: number, out: Uint8Array, offset: number) => {
    const retake = randomRetake(randomStream(mixSeed(seed, RETAKE, sample)), strength);
    drawRetake(canvasFor(side), pictures[at.label][at.photo](side), retake, out, offset);
  };
  return {
    identities,
    trainCount,
    heldOutCount: identities * HELD_OUT_PER_IDENTITY,
    heldOutPhotos: classes.reduce((sum, { heldOut }) => sum + heldOut.length, 0),
    photoCounts: classes.map(({ trained, heldOut }) => ({ trained: trained.length, heldOut: heldOut.length })),
    label: (sample) => sample % identities,
    photoOf(sample) {
      const { label, photo } = place(sample);
      return { label, photo };
    },
    draw(sample, side, out, offset) {
      const at = place(sample);
      draw(at, sample, at.isPhotoItself ? 0 : variation, side, out, offset);
    },
    drawPortrait(label, side, out) {
      const photo = Math.max(0, set.identities[label].photos.findIndex(isPlainFace));
      draw({ label, photo }, 0, 0, side, out, 0);
    },
  };
}

/** Writes a stored crop as it is, side × side × RGB bytes, as a portrait is drawn: no sample of any set.
 *  @param pixels STORED_BYTES */
export function drawAlone(pixels: Uint8Array, side: number, out: Uint8Array): void {
  drawRetake(createCanvas(side), createStored(pixels)(side), randomRetake(randomStream(0), 0), out, 0);
}

/** Which photos of an identity are trained on, in the order of their turns, and which are held out. */
function splitPhotos(count: number, seed: number): { trained: number[]; heldOut: number[] } {
  const heldOutCount = heldOutPhotos(count);
  const trainedCount = count - heldOutCount;
  return {
    trained: [...permutation(trainedCount, randomStream(seed))],
    heldOut: Array.from({ length: heldOutCount }, (_, i) => trainedCount + i),
  };
}

/** A stored crop, or one of half its side where the picture is so small that it would be averaged anyway. */
function createStored(rgb: Uint8Array): (side: number) => Picture {
  const whole: Picture = { width: STORED_SIDE, height: STORED_SIDE, rgb };
  let half: Picture | undefined;
  return (side) => {
    if (side > IMAGE_SIDE) return whole;
    half ??= halve(whole);
    return half;
  };
}

function checkSet({ identities }: PhotoSet): void {
  const given = `${identities.length} ${identities.length === 1 ? 'identity' : 'identities'} given`;
  if (identities.length < MIN_IDENTITIES) {
    throw new Error(`${given}; at least ${MIN_IDENTITIES} are needed. Add another folder, or use the drawn faces.`);
  }
  if (identities.length > MAX_IDENTITIES) {
    throw new Error(`${given}; at most ${MAX_IDENTITIES} are possible. Remove or merge some.`);
  }
  const empty = identities.find(({ photos }: Identity) => photos.length === 0);
  if (empty) throw new Error(`${empty.name} has no photos; at least 1 is needed. Add some, or remove ${empty.name}.`);
}
