/** The map of m and s: one loss trained at every pair of a row of margins and a column of scales, at a reduced size. What it
 *  trains and what it keeps of each run; the page and the command line share both. Nothing here trains. */
import { azimuth } from './circle.ts';
import { DEFAULT_KNOBS, type Knobs, RANGES, type Setup } from './experiment.ts';
import { knobKey, LOSS_KNOBS, type LossKnobKey, type LossKnobs, marginKnobs, numberKnob } from './losses/knobs.ts';
import { type LossName, lossNamed } from './losses/registry.ts';
import type { Snapshot } from './snapshot.ts';

const SCALES = [4, 8, 16, 32, 64] as const;

/** Of the way from no margin to the loss's own default and past it: ArcFace's m is 0, 0.1, 0.2, 0.3, 0.4, 0.5 and 0.7. */
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.4] as const;

/** Most steps, images a step, and training images of all identities together: somewhat less than the page's own run, since
 *  thirty-five are to take minutes. Found by trying on seeds 1 to 3: the gaps at s = 32 are within 3° of the page's own then;
 *  with 350 steps of 1,200 images each they come out up to 11° too small. */
const STEPS = 450;
const BATCH = 256;
const IMAGES = 12_000;

/** Samples whose place is kept: the first ones, since identities take turns. */
const DOTS = 96;

export interface MapPlan {
  readonly setup: Setup;
  /** Every run's, but for its margin and scale. */
  readonly knobs: Knobs;
  /** The knob that is the map's margin. */
  readonly knob: LossKnobKey;
  /** Its values: the columns, the first without a margin. */
  readonly margins: readonly number[];
  /** The rows. */
  readonly scales: readonly number[];
}

/** What is kept of one run. Angles in radians. */
export interface MapCell {
  /** As in Metrics. */
  readonly minGap90: number;
  readonly isMixed: boolean;
  readonly heldOutAccuracy: number;
  readonly minCentreAngle: number;
  /** [c] azimuths of the centres. */
  readonly centres: Float32Array;
  /** [c, 2] azimuths where each class's 90 % arc begins and ends. */
  readonly arcs90: Float32Array;
  /** [n] azimuths of some training samples, and their labels. */
  readonly dots: Float32Array;
  readonly labels: Uint8Array;
}

/** The cells of one scale, one a margin. */
export type MapRow = readonly MapCell[];
/** By scale; what is not trained yet is absent. */
export type MapRows = Readonly<Record<number, MapRow>>;

/** The map of what is chosen. A loss without a margin or a scale has none: then it is ArcFace's.
 *  @param knobs of the main run: the margin and the scale that they hold do not matter */
export function planMap(setup: Setup, knobs: Knobs): MapPlan {
  const loss = isMapped(knobs.loss) ? knobs.loss : 'arcface';
  const [name] = marginKnobs(loss);
  const knob = knobKey(loss, name);
  const kept = Object.fromEntries(
    LOSS_KNOBS.filter((entry) => entry.loss !== loss || entry.key === knob).map(({ key }) => [key, DEFAULT_KNOBS[key]]),
  );
  const most = Math.max(RANGES.imagesPerIdentity.min, Math.floor(IMAGES / setup.identities));
  return {
    setup: { ...setup, network: 'trained', imagesPerIdentity: Math.min(setup.imagesPerIdentity, most) },
    knobs: {
      ...knobs,
      ...kept,
      loss,
      scale: DEFAULT_KNOBS.scale,
      scheduleSteps: Math.min(knobs.scheduleSteps, STEPS),
      batchSize: Math.min(knobs.batchSize, BATCH),
    },
    knob,
    margins: marginsOf(knob),
    scales: SCALES,
  };
}

/** Two plans of the same key come to the same cells, up to the rounding of their backends. */
export function planKey({ setup: { backend: _, ...setup }, ...plan }: MapPlan): string {
  return JSON.stringify({ setup, ...plan });
}

/** What a reader chooses to get a cell's run. */
export function choiceOf(
  { knobs, knob }: MapPlan,
  margin: number,
  scale: number,
): Pick<Knobs, 'loss' | 'scale'> & Partial<LossKnobs> {
  return { loss: knobs.loss, scale, ...{ [knob]: margin } };
}

/** One lane's each, in the order of the margins. */
export function rowKnobs(plan: MapPlan, scale: number): Knobs[] {
  return plan.margins.map((margin) => ({ ...plan.knobs, ...choiceOf(plan, margin, scale) }));
}

/** What is kept of a run. @param labels of its training samples */
export function cellOf(
  { metrics, centres, embeddings, seen }: Pick<Snapshot, 'metrics' | 'centres' | 'embeddings' | 'seen'>,
  labels: Uint8Array,
): MapCell {
  const { minGap90, isMixed, heldOutAccuracy, minCentreAngle, arcs90 } = metrics;
  const count = Math.min(DOTS, seen);
  return {
    minGap90,
    isMixed,
    heldOutAccuracy,
    minCentreAngle,
    centres: azimuthsOf(centres, centres.length / 2),
    arcs90: arcs90.slice(),
    dots: azimuthsOf(embeddings, count),
    labels: labels.slice(0, count),
  };
}

/** Whether the loss has both an m and an s to draw a map of. */
export function isMapped(loss: LossName): boolean {
  return lossNamed(loss).radius === 'scale' && marginKnobs(loss).length > 0;
}

function marginsOf(key: LossKnobKey): number[] {
  const { neutral, initial, step, max } = numberKnob(key);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const values = SHARES.map((share) => {
    const value = neutral + share * (initial - neutral);
    return Math.min(max, Number((Math.round(value / step) * step).toFixed(decimals)));
  });
  return [...new Set(values)];
}

/** @param places [n, 2] */
function azimuthsOf(places: Float32Array, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => azimuth(places[2 * i], places[2 * i + 1]));
}
