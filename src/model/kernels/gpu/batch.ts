/** What a step tells its kernels, in one piece of memory; batch.wgsl is the other end. */
import type { Knobs } from '../../../core/experiment.ts';
import { radiusOf, tableOf, termOf } from '../../../core/losses/force.ts';
import type { Radius, TermKind } from '../../../core/losses/loss.ts';
import { CELLS_AT, TABLE_FLOATS } from '../../../core/losses/table.ts';
import type { LossInForce } from '../../../core/snapshot.ts';
import { updateRate } from '../../optimiser.ts';

/** Numbers of the step, padded to whole vectors of four, between the two parts of the curve's table. */
const STEP_WORDS = 8;
const HEADER_WORDS = TABLE_FLOATS + STEP_WORDS;

const RADII = ['product', 'norm', 'scale', 'none'] as const satisfies Radius[];
/** 0 is none. */
const TERMS = ['centre', 'intra', 'inter', 'triplet'] as const satisfies TermKind[];
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
  const table = tableOf(inForce);
  floats.set(table.subarray(0, CELLS_AT));
  floats[CELLS_AT] = inForce.scale;
  words[CELLS_AT + 1] = RADII.indexOf(radiusOf(inForce));
  floats[CELLS_AT + 2] = updateRate(optimiser, inForce.learningRate, step);
  words[CELLS_AT + 3] = optimiser === 'adam' ? 1 : 0;
  floats[CELLS_AT + 4] = rule.statisticsRate;
  words[CELLS_AT + 5] = rule.result;
  const term = termOf(inForce);
  words[CELLS_AT + 6] = term ? 1 + TERMS.indexOf(term.kind) : 0;
  floats[CELLS_AT + 7] = term?.amount ?? 0;
  floats.set(table.subarray(CELLS_AT), CELLS_AT + STEP_WORDS);
  let at = HEADER_WORDS;
  for (let i = 0; i < samples.images.length; i++) {
    words[at++] = samples.images[i];
    words[at++] = samples.moves[i];
    words[at++] = samples.labels[i];
    words[at++] = samples.slots[i];
  }
  return at;
}
