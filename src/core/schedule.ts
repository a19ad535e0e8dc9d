/** What a step trains with: the Knobs after warm-up, ramps and decay, as its loss uses them. A pure function of the step,
 *  so that the same step of two runs trains alike, and a slider moved half-way acts at once. */
import type { Knobs } from './experiment.ts';
import { hasMargin, isNormalised } from './margin.ts';
import type { LossInForce } from './snapshot.ts';

/** Learning rate after the schedule's end, as a share of the knob: training never quite stops. */
export const FLOOR_RATE = 0.05;

/** Steps over which the learning rate first rises, so that no class is thrown far by the very first batches. */
const RATE_WARMUP_STEPS = 40;

/** A loss with its margin (radians) and its scale. */
export type LossParameters = Pick<LossInForce, 'loss' | 'margin' | 'scale'>;

/** @param step 0 is the first step trained */
export function lossInForce(knobs: Knobs, step: number): LossInForce {
  const progress = step / knobs.scheduleSteps;
  const loss = progress < knobs.warmup ? 'softmax' : knobs.loss;
  const sinceWarmup = progress - knobs.warmup;
  return {
    ...effectiveParameters({
      loss,
      margin: knobs.margin * rampShare(sinceWarmup, knobs.marginRamp),
      scale: rampedScale(knobs, rampShare(sinceWarmup, knobs.scaleRamp)),
    }),
    learningRate: knobs.learningRate * Math.min(1, (step + 1) / RATE_WARMUP_STEPS) * decay(progress),
  };
}

/** What a loss makes of m and s: only ArcFace has a margin, and raw softmax no scale either, which is m = 0 and s = 1. */
export function effectiveParameters({ loss, margin, scale }: LossParameters): LossParameters {
  return { loss, margin: hasMargin(loss) ? margin : 0, scale: isNormalised(loss) ? scale : 1 };
}

/** Cosine from 1 to FLOOR_RATE over progress 0 … 1, then FLOOR_RATE. */
function decay(progress: number): number {
  const share = progress >= 1 ? 0 : (1 + Math.cos(Math.PI * progress)) / 2;
  return FLOOR_RATE + (1 - FLOOR_RATE) * share;
}

/** 0 … 1 over the ramp, which begins where the warm-up ends; 1 where there is no ramp.
 *  @param sinceWarmup and ramp, both fractions of the schedule */
function rampShare(sinceWarmup: number, ramp: number): number {
  return ramp === 0 ? 1 : Math.min(1, Math.max(0, sinceWarmup / ramp));
}

/** s from scaleStart to scale; a scale chosen below scaleStart is used as it is. */
function rampedScale({ scale, scaleStart }: Knobs, share: number): number {
  return scale <= scaleStart ? scale : scaleStart + (scale - scaleStart) * share;
}
