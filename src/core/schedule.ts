/** What a step trains with: the Knobs after warm-up, ramps and decay. A pure function of the step, so that the same step
 *  of two runs trains alike, and a slider moved half-way acts at once. */
import type { Knobs } from './experiment.ts';
import type { LossInForce } from './snapshot.ts';

/** Learning rate after the schedule's end, as a share of the knob: training never quite stops. */
export const FLOOR_RATE = 0.05;

/** Steps over which the learning rate first rises, so that no class is thrown far by the very first batches. */
const RATE_WARMUP_STEPS = 40;

/** @param step 0 is the first step trained */
export function lossInForce(knobs: Knobs, step: number): LossInForce {
  const progress = step / knobs.scheduleSteps;
  const isWarmingUp = progress < knobs.warmup;
  return {
    loss: isWarmingUp ? 'softmax' : knobs.loss,
    margin: knobs.margin * rampShare(progress, knobs.warmup, knobs.marginRamp),
    scale: rampedScale(knobs, rampShare(progress, knobs.warmup, knobs.scaleRamp)),
    learningRate: knobs.learningRate * Math.min(1, (step + 1) / RATE_WARMUP_STEPS) * decay(progress),
  };
}

/** Cosine from 1 to FLOOR_RATE over progress 0 … 1, then FLOOR_RATE. */
function decay(progress: number): number {
  const share = progress >= 1 ? 0 : (1 + Math.cos(Math.PI * progress)) / 2;
  return FLOOR_RATE + (1 - FLOOR_RATE) * share;
}

/** 0 … 1 between the end of the warm-up and the end of the ramp; 1 where there is no ramp. */
function rampShare(progress: number, warmup: number, ramp: number): number {
  return ramp <= warmup ? 1 : Math.min(1, Math.max(0, (progress - warmup) / (ramp - warmup)));
}

/** s from scaleStart to scale; a scale chosen below scaleStart is used as it is. */
function rampedScale({ scale, scaleStart }: Knobs, share: number): number {
  return scale <= scaleStart ? scale : scaleStart + (scale - scaleStart) * share;
}
