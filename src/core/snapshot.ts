/** What a run looks like at one step: immutable plain data that crosses from the worker to the page. */
import type { LossName } from './experiment.ts';

/** What the held-out samples say of the embedding. Angles in radians. */
export interface Metrics {
  /** The step these were measured at. */
  step: number;
  /** Share of held-out samples whose nearest centre W is their own. */
  heldOutAccuracy: number;
  /** Share whose own logit is largest after the margin was taken from it: what a training log often calls accuracy. */
  marginAccuracy: number;
  /** Smallest angle between two centres W, and which two. */
  minCentreAngle: number;
  closestCentres: readonly [number, number];
  /** Smallest gap between the 90 % arcs of two neighbouring classes; negative when they overlap; and which two. */
  minGap90: number;
  closestArcs: readonly [number, number];
  /** Mean angle of a sample to the mean direction of its class (Intra). */
  intra: number;
  /** Mean angle between W_j and its class's mean direction (W-EC of Table 3). */
  centreToMean: number;
  /** Mean over j of the angle from W_j to its nearest other centre (W-Inter of Table 3). */
  centreInter: number;
  /** True-accept rate at a false-accept rate of 1e-2 over pairs of held-out samples. */
  tarAtFar1e2: number;
  /** [c] azimuth of each class's mean direction. */
  classMeans: Float32Array;
  /** [c, 2] azimuths where each class's 90 % arc begins and ends, counter-clockwise. */
  arcs90: Float32Array;
}

/** The loss a step really used, after warm-up and ramps. What the loss does not have is not in force: margin 0, scale 1. */
export interface LossInForce {
  loss: LossName;
  /** m in force, radians. */
  margin: number;
  /** s in force. */
  scale: number;
  learningRate: number;
}

export interface Snapshot {
  step: number;
  /** Training images seen, repeats counted. */
  images: number;
  /** Passes over the training images so far, a fraction. */
  epoch: number;
  /** What the latest step used (before the first: what it will use). */
  inForce: LossInForce;
  /** Mean cross-entropy of each step since the snapshot before this one, nats; empty at step 0. */
  losses: Float32Array;
  /** Mean of the own class's logit over the latest batch, margin and scale included; NaN at step 0. */
  targetLogit: number;
  /** Training samples that have an embedding yet; they are the first ones. */
  seen: number;
  /** [trainCount, 2] each training image's embedding, not normalised, as the network last computed it. */
  embeddings: Float32Array;
  /** [c, 2] the class centres W_j, not normalised. */
  centres: Float32Array;
  /** The newest held-out measurement. */
  metrics: Metrics;
}
