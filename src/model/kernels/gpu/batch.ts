/** What a step tells its kernels, in one piece of memory; batch.wgsl is the other end. */
import type { Knobs } from '../../../core/experiment.ts';
import { isNormalised } from '../../../core/margin.ts';
import type { LossInForce } from '../../../core/snapshot.ts';
import { updateRate } from '../../optimiser.ts';

const HEADER_WORDS = 9;
const SAMPLE_WORDS = 4;

/** Bytes for a batch of so many samples. */
export const batchBytes = (samples: number): number => 4 * (HEADER_WORDS + SAMPLE_WORDS * samples);

/** The samples of a batch, [b] each: whose pixels, read by which order, with which label, and where the embedding goes. */
export interface PlacedSamples {
  images: ArrayLike<number>;
  moves: ArrayLike<number>;
  labels: ArrayLike<number>;
  slots: ArrayLike<number>;
}

/** How one step trains. */
export interface BatchRule {
  inForce: LossInForce;
  optimiser: Knobs['optimiser'];
  /** Updates made before this one. */
  step: number;
  /** Share of the running statistics that the batch replaces. */
  statisticsRate: number;
  /** Which of the results is this step's. */
  result: number;
}

/** Writes a batch at the start of `out`. @returns the words written */
export function writeBatch(out: ArrayBuffer, samples: PlacedSamples, rule: BatchRule): number {
  const floats = new Float32Array(out);
  const words = new Uint32Array(out);
  const { inForce, optimiser, step } = rule;
  const { margin } = inForce;
  floats[0] = Math.cos(margin);
  floats[1] = Math.sin(margin);
  floats[2] = margin * Math.sin(margin);
  floats[3] = inForce.scale;
  words[4] = isNormalised(inForce.loss) ? 1 : 0;
  floats[5] = updateRate(optimiser, inForce.learningRate, step);
  words[6] = optimiser === 'adam' ? 1 : 0;
  floats[7] = rule.statisticsRate;
  words[8] = rule.result;
  let at = HEADER_WORDS;
  for (let i = 0; i < samples.images.length; i++) {
    words[at++] = samples.images[i];
    words[at++] = samples.moves[i];
    words[at++] = samples.labels[i];
    words[at++] = samples.slots[i];
  }
  return at;
}
