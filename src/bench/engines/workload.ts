/** What every engine trains on: the drawn faces, the first weights, the order of the batches and the schedule of the loss. */
import { type Dataset, IMAGE_BYTES, trainLabels } from '../../core/dataset.ts';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../../core/experiment.ts';
import { isOfTriplets } from '../../core/losses/force.ts';
import type { LossName } from '../../core/losses/registry.ts';
import { createSampler } from '../../core/sampler.ts';
import { lossInForce } from '../../core/schedule.ts';
import type { LossInForce } from '../../core/snapshot.ts';
import { createDataset, drawUpTo } from '../../data/dataset.ts';
import { facesSource } from '../../data/faces/source.ts';
import { initialParameters } from '../../model/parameters.ts';
import { gatherImages, patchOrder } from '../../model/patches.ts';
import type { EngineSpec } from './spec.ts';

/** Held-out images of each identity: the fewest that can be measured, since nothing here is judged. */
const HELD_OUT_PER_IDENTITY = 10;

/** One step's input, as every engine but ours takes it. */
export interface Batch {
  /** [b, 3072] in stored order, about −2 … 2 */
  images: Float32Array;
  /** [b] */
  labels: Int32Array;
  inForce: LossInForce;
}

/** Which samples a step trains on, and each lane's loss. */
export interface StepPlan {
  samples: Int32Array;
  inForce: readonly LossInForce[];
}

export function knobsOf(spec: EngineSpec): Knobs {
  return { ...DEFAULT_KNOBS, batchSize: spec.batch };
}

/** Every image drawn. */
export function drawDataset({ identities, imagesPerIdentity, seed }: EngineSpec): Dataset {
  const source = facesSource({ identities, imagesPerIdentity, seed, variation: DEFAULT_SETUP.variation });
  const dataset = createDataset({ ...source, heldOutCount: HELD_OUT_PER_IDENTITY * identities });
  drawUpTo(dataset, source.trainCount);
  return dataset;
}

/** The weights that our Session starts from. */
export function firstParameters({ identities, seed }: EngineSpec): Float32Array {
  return initialParameters(identities, seed);
}

/** The steps that our Session takes, in turn, by the losses of the spec or others. */
export function createPlan(spec: EngineSpec, dataset: Dataset): (losses?: readonly LossName[]) => StepPlan {
  const sampler = createSampler(trainLabels(dataset), spec.seed);
  const knobs = knobsOf(spec);
  let step = 0;
  return (losses = spec.losses) => {
    const isGrouped = losses.some((loss) => isOfTriplets({ loss }));
    const samples = sampler.next(spec.batch, isGrouped);
    const inForce = losses.map((loss) => lossInForce({ ...knobs, loss }, step));
    step++;
    return { samples, inForce };
  };
}

/** The batches of those steps. All images are stretched once, beforehand, as a user of any engine would. */
export function createBatches(spec: EngineSpec): () => Batch {
  const dataset = drawDataset(spec);
  const { pixels, labels, source } = dataset;
  const everySample = Int32Array.from({ length: source.trainCount }, (_, i) => i);
  const stretched = gatherImages(pixels, everySample, [patchOrder()]);
  const nextStep = createPlan(spec, dataset);
  return () => {
    const { samples, inForce } = nextStep();
    const images = new Float32Array(samples.length * IMAGE_BYTES);
    samples.forEach((sample, i) => {
      images.set(stretched.subarray(sample * IMAGE_BYTES, (sample + 1) * IMAGE_BYTES), i * IMAGE_BYTES);
    });
    return { images, labels: samples.map((sample) => labels[sample]), inForce: inForce[0] };
  };
}
