/** What a run looks like at one step: immutable plain data that crosses from the worker to the page. */
import type { Knobs } from './experiment.ts';
import type { Force } from './losses/force.ts';

/** What the held-out samples say of the embedding. Angles in radians. A class without held-out samples takes part in
 *  nothing that is measured on them; what then has no value is NaN. */
export interface Metrics {
  /** The step these were measured at. */
  step: number;
  /** Share of held-out samples that the loss itself decides rightly: by the largest w·x where it sees lengths, which is raw
   *  softmax, else by the centre W at the smallest angle. */
  heldOutAccuracy: number;
  /** Share whose own logit is the largest with the margin on it: what a training log often calls accuracy. */
  marginAccuracy: number;
  /** Held-out samples of the class that has the fewest, of those that have any: arcs of very few say little. */
  fewestHeldOut: number;
  /** Smallest angle between two centres W, and which two. */
  minCentreAngle: number;
  closestCentres: readonly [number, number];
  /** Smallest gap between the 90 % arcs of two neighbouring classes; negative when they overlap, NaN where fewer than two
   *  classes have samples; and which two. Means nothing where isMixed. */
  minGap90: number;
  closestArcs: readonly [number, number];
  /** Classes lie among each other: an arc is wider than half the circle, or two overlap by more than half of what a class
   *  has when all are evenly spaced. */
  isMixed: boolean;
  /** Mean angle of a sample to the mean direction of its class (Intra of Table 3). */
  intra: number;
  /** Mean angle between W_j and its class's mean direction (W-EC of Table 3, the small angle between W and the
   *  embedding centre). */
  centreToMean: number;
  /** Mean over j of the angle from W_j to its nearest other centre (W-Inter of Table 3). */
  centreInter: number;
  /** Mean over the classes of the angle from a class's mean direction to the nearest other class's (Inter of Table 3). */
  inter: number;
  /** True-accept rate at a false-accept rate of 1e-2 over pairs of held-out samples. */
  tarAtFar1e2: number;
  /** [c] azimuth of each class's mean direction; NaN without samples. */
  classMeans: Float32Array;
  /** [c, 2] azimuths where each class's 90 % arc begins and ends, counter-clockwise; NaN without
   *  samples. */
  arcs90: Float32Array;
  /** [c, c] held-out samples of each class, row by row, by the class that the loss takes them for, as heldOutAccuracy has it;
   *  those that it takes for none are left out. */
  confusion: Uint16Array;
  /** [n, 3] of some held-out samples, evenly of each class: label, θ to the own W, θ to the nearest rival's. */
  heldOutAngles: Float32Array;
}

/** The loss a step really used, after warm-up and ramps. */
export interface LossInForce extends Force {
  readonly learningRate: number;
}

/** Knobs, and how many steps had been trained before the first that they acted on. */
export interface Move {
  readonly step: number;
  readonly knobs: Knobs;
}

export interface Snapshot {
  step: number;
  /** Training images seen, repeats counted. */
  images: number;
  /** Passes over the training images so far, a fraction. */
  epoch: number;
  /** What the latest step used (before the first: what it will use). */
  inForce: LossInForce;
  /** The knobs of the latest step; null before the first. The page's own may have been moved since. */
  trainedWith: Knobs | null;
  /** Every change of the knobs that the steps since the snapshot before this one were trained with; the first step's are one. */
  moves: readonly Move[];
  /** Mean cross-entropy of each step since the snapshot before this one, nats; empty at step 0. */
  losses: Float32Array;
  /** The latest step's, whether a number or not; null at step 0. */
  latestLoss: number | null;
  /** Mean of the own class's logit over the latest batch, margin and scale included; NaN at step 0 and of triplets. */
  targetLogit: number;
  /** Of the latest batch's triplets, how many push; null under a loss of logits, and at step 0. */
  pushingTriplets: number | null;
  /** Training samples that have an embedding yet; they are the first ones. */
  seen: number;
  /** [trainCount, 2] each training image's embedding, not normalised, as the network last computed it. */
  embeddings: Float32Array;
  /** [c, 2] the class centres W_j, not normalised; under a loss without W, the classes' mean directions over the training
   *  images where the network last put them, which the loss judges by. */
  centres: Float32Array;
  /** [c, 2] what centre loss draws the classes to, in the plane, NaN where a class has none yet; null under other losses. */
  classCentres: Float32Array | null;
  /** The newest held-out measurement. */
  metrics: Metrics;
}
