/** Everything the circle draws that moves, and its glide from snapshot to snapshot. It knows no canvas and no clock. */
import { azimuth, wrapAngle } from '../../core/circle.ts';
import { type Force, radiusOf } from '../../core/losses/force.ts';
import { meanNorm } from '../../core/pull.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { type Bins, countBins, createBins } from './bins.ts';
import { gapBetween } from './gap.ts';
import { advance, aim, createGlide, type Glide, settle } from './motion.ts';
import { nudge, ringOrder } from './nudge.ts';
import { isScaleStale, typicalNorm } from './projection.ts';

/** Places in `Scene.slow`: scales that must never jump. */
export const PLANE_NORM = 0;
export const PEAK = 1;

/** Springs' ω, 1/s: calm for the scales, and for dots between these two, by how often snapshots come. */
const SLOW_RATE = 2.2;
const SLOWEST_RATE = 5;
const FASTEST_RATE = 13;
/** While the reader looks back the dots keep up with the hand. */
const SCRUBBED_RATE = 45;

/** Up to so many identities have the room to step aside at leisure. */
const UNCROWDED = 16;

/** Motion below this (radians, norms) is not seen any more: a quarter of a pixel. */
const STILL = 0.0008;

/** The full height of the ring histogram is at least this share of one identity's samples in a single bin. */
const LOWEST_PEAK_SHARE = 0.07;

export interface Scene {
  readonly identities: number;
  readonly labels: Uint8Array;
  seen: number;
  /** [n] a dot's azimuth and its norm in the raw plane. */
  readonly azimuths: Glide;
  readonly norms: Glide;
  /** [c] the centres' azimuths, and their lengths as the loss sees them: 1 once normalised. */
  readonly centres: Glide;
  readonly lengths: Glide;
  /** [c] class-mean azimuths. */
  readonly means: Glide;
  /** [c] how far each medallion stands aside of its centre's azimuth, and where that is. */
  readonly asides: Glide;
  readonly medallions: Float32Array;
  order: number[];
  /** [2c] where the classes' 90 % arcs begin and end. */
  readonly arcs: Glide;
  /** The loss whose pull is drawn, and the mean norm it is drawn for; NaN while no embedding is known. */
  force: Force;
  meanNorm: number;
  readonly slow: Glide;
  /** [c, 2] the 90 % arcs of the run before, if it is to be compared with. */
  ghost: Float32Array | null;
  /** The two classes whose gap is drawn, and [1] how far it has faded in. */
  gapPair: readonly [number, number] | null;
  readonly gapInk: Glide;
  /** [1] azimuth of somebody who is not trained on. */
  readonly visitor: Glide;
  readonly bins: Bins;
  snapshot: Snapshot | null;
}

/** A circle of people before their first snapshot: centres evenly spaced, as training starts them. */
export function createScene(identities: number, labels: Uint8Array, force: Force): Scene {
  const n = labels.length;
  const scene: Scene = {
    identities,
    labels,
    seen: 0,
    azimuths: createGlide(n, true),
    norms: createGlide(n),
    centres: createGlide(identities, true),
    lengths: createGlide(identities),
    means: createGlide(identities, true),
    asides: createGlide(identities),
    medallions: new Float32Array(identities),
    order: [],
    arcs: createGlide(2 * identities, true),
    force,
    meanNorm: Number.NaN,
    slow: createGlide(2),
    ghost: null,
    gapPair: null,
    gapInk: createGlide(1),
    visitor: createGlide(1, true),
    bins: createBins(identities),
    snapshot: null,
  };
  for (let j = 0; j < identities; j++) {
    aim(scene.centres, j, (2 * Math.PI * j) / identities);
    aim(scene.lengths, j, 1);
  }
  return scene;
}

/** Sends everything towards a snapshot's values. A snapshot of other people, a straggler of the run before, is ignored. */
export function aimScene(scene: Scene, snapshot: Snapshot): void {
  if (snapshot.centres.length !== 2 * scene.identities) return;
  aimDots(scene, snapshot);
  for (let j = 0; j < scene.identities; j++) {
    const x = snapshot.centres[2 * j];
    const y = snapshot.centres[2 * j + 1];
    if (!Number.isFinite(x + y)) continue;
    aim(scene.centres, j, azimuth(x, y));
    aim(scene.means, j, snapshot.metrics.classMeans[j]);
  }
  aimGap(scene, snapshot);
  scene.meanNorm = meanNorm(snapshot.embeddings, scene.seen);
  const norm = typicalNorm(snapshot.embeddings, snapshot.seen);
  const inUse = scene.slow.to[PLANE_NORM];
  if (norm > 0 && (Number.isNaN(inUse) || isScaleStale(inUse, norm))) aim(scene.slow, PLANE_NORM, norm);
  scene.snapshot = snapshot;
  aimLengths(scene);
}

/** Sends the visitor to where a look found him. @param embedding [2]; null while he is nowhere */
export function aimVisitor(scene: Scene, embedding: Float32Array | null): void {
  aim(scene.visitor, 0, embedding ? azimuth(embedding[0], embedding[1]) : Number.NaN);
}

/** Another loss, m or s: the pull changes at once, and the boundaries of raw softmax glide to where its lengths put them. */
export function aimForce(scene: Scene, force: Force): void {
  scene.force = force;
  aimLengths(scene);
}

/** Moves everything on by dt seconds.
 *  @param intervalMs between snapshots; null while they come as fast as a hand moves
 *  @returns whether anything still moves visibly */
export function advanceScene(scene: Scene, dt: number, intervalMs: number | null): boolean {
  const rate = intervalMs === null ? SCRUBBED_RATE : Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, 5000 / intervalMs));
  let left = 0;
  for (const glide of [scene.azimuths, scene.norms]) left = Math.max(left, advance(glide, scene.seen, dt, rate));
  for (const glide of steady(scene)) left = Math.max(left, advance(glide, glide.at.length, dt, rate));
  count(scene);
  const slowLeft = advance(scene.slow, 2, dt, SLOW_RATE) / Math.max(1, scene.slow.at[PEAK]);
  return Math.max(left, slowLeft) > STILL;
}

/** Ends all motion at once, for readers who asked for none. */
export function settleScene(scene: Scene): void {
  settle(scene.azimuths, scene.seen);
  settle(scene.norms, scene.seen);
  for (const glide of steady(scene)) settle(glide, glide.at.length);
  count(scene);
  settle(scene.slow, 2);
}

/** Counts the dots where they are drawn, and aims at the height that the fullest bin asks for. */
function count({ bins, azimuths, labels, seen, slow, identities }: Scene): void {
  countBins(bins, azimuths.at, labels, seen);
  aim(slow, PEAK, Math.max(bins.totals.reduce(larger), (LOWEST_PEAK_SHARE * labels.length) / identities));
}

/** Puts the medallions at their lines, and glides them aside where the nudging asks for it. @returns whether any moves */
export function advanceMedallions(scene: Scene, spacing: number, dt: number): boolean {
  scene.order = ringOrder(scene.centres.at, scene.order);
  const placed = nudge(scene.centres.at, scene.order, spacing);
  for (let j = 0; j < scene.identities; j++) aim(scene.asides, j, wrapAngle(placed[j] - scene.centres.at[j]));
  // Small steps aside among many neighbours are made sooner, or somebody would always be in the way.
  const rate = FASTEST_RATE * Math.max(1, Math.min(3, scene.identities / UNCROWDED));
  const left = advance(scene.asides, scene.identities, dt, rate);
  for (let j = 0; j < scene.identities; j++) scene.medallions[j] = scene.centres.at[j] + scene.asides.at[j];
  return left > STILL;
}

function aimDots(scene: Scene, snapshot: Snapshot): void {
  const { embeddings } = snapshot;
  const before = scene.snapshot?.embeddings;
  const known = scene.seen;
  scene.seen = Math.min(snapshot.seen, scene.labels.length);
  for (let i = 0; i < scene.seen; i++) {
    const x = embeddings[2 * i];
    const y = embeddings[2 * i + 1];
    if (i < known && before && before[2 * i] === x && before[2 * i + 1] === y) continue;
    aim(scene.azimuths, i, azimuth(x, y));
    aim(scene.norms, i, Math.hypot(x, y));
  }
  for (let i = scene.seen; i < known; i++) aim(scene.azimuths, i, Number.NaN);
}

/** The centres' lengths as the loss in force sees them. */
function aimLengths({ snapshot, force, lengths, identities }: Scene): void {
  const isRaw = radiusOf(force) === 'product';
  for (let j = 0; j < identities; j++) {
    const length = isRaw && snapshot ? Math.hypot(snapshot.centres[2 * j], snapshot.centres[2 * j + 1]) : 1;
    if (Number.isFinite(length)) aim(lengths, j, length);
  }
}

function aimGap(scene: Scene, { metrics, seen }: Snapshot): void {
  for (let k = 0; k < 2 * scene.identities; k++) aim(scene.arcs, k, seen > 0 ? metrics.arcs90[k] : Number.NaN);
  const [first, second] = metrics.closestArcs;
  const isSamePair = scene.gapPair?.includes(first) && scene.gapPair.includes(second);
  if (isSamePair) return;
  scene.gapPair = gapBetween(scene.arcs.to, first, second, metrics.minGap90) && [first, second];
  aim(scene.gapInk, 0, Number.NaN);
  aim(scene.gapInk, 0, 0);
  aim(scene.gapInk, 0, 1);
}

/** Everything that glides beside the dots. */
function steady(scene: Scene): Glide[] {
  return [scene.centres, scene.lengths, scene.means, scene.arcs, scene.gapInk, scene.visitor];
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}
