/** What a reader can choose. Setup restarts a run; Knobs act on its next step. Plain data with one schema each, so that
 *  a URL, a message and a command line are all read by the same rules. */
import * as v from 'valibot';
import { type LossKnobs, lossKnobSchemas } from './losses/knobs.ts';
import { LOSS_NAMES } from './losses/registry.ts';

/** Ranges of every numeric choice: the schemas, the sliders and the error sentences read them from here. */
export const RANGES = {
  identities: { min: 2, max: 64, initial: 8 },
  keptOut: { min: 0, max: 14, initial: 0 },
  imagesPerIdentity: { min: 50, max: 1500, initial: 1500 },
  variation: { min: 0, max: 1, initial: 0.6 },
  seed: { min: 0, max: 999_999, initial: 1 },
  scale: { min: 1, max: 128, initial: 32 },
  learningRate: { min: 1e-5, max: 0.1, initial: 0.014 },
  batchSize: { min: 16, max: 4096, initial: 256 },
  scheduleSteps: { min: 10, max: 20_000, initial: 500 },
  warmup: { min: 0, max: 1, initial: 0 },
  scaleStart: { min: 1, max: 128, initial: 16 },
  scaleRamp: { min: 0, max: 1, initial: 0.3 },
  marginRamp: { min: 0, max: 1, initial: 0 },
} as const satisfies Record<string, { min: number; max: number; initial: number }>;

type Ranged = keyof typeof RANGES;

const real = (name: Ranged) =>
  v.optional(
    v.pipe(v.number(), v.finite(), v.minValue(RANGES[name].min), v.maxValue(RANGES[name].max)),
    RANGES[name].initial,
  );
const whole = (name: Ranged) => v.optional(v.pipe(real(name), v.integer()), RANGES[name].initial);

/** 'upload' is the reader's own photos or vectors, which this device keeps. */
export const DATA_NAMES = ['faces', 'digits', 'upload'] as const;
export const NETWORK_NAMES = ['trained', 'none'] as const;
export const BACKEND_NAMES = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export const OPTIMISER_NAMES = ['adam', 'sgd'] as const;
export const EMBEDDING_NORM_NAMES = ['none', 'batch'] as const;
export const CENTRES_NAMES = ['even', 'random'] as const;

/** A change of any of these restarts the run. */
export const setupSchema = v.object({
  data: v.optional(v.picklist(DATA_NAMES), 'faces'),
  identities: whole('identities'),
  /** Of a reader's own photos, how many identities are not trained on: the last ones. */
  keptOut: whole('keptOut'),
  /** Training images of each identity; held-out images come on top. */
  imagesPerIdentity: whole('imagesPerIdentity'),
  /** How much pose, light, expression and noise the drawn faces vary: 0 none, 1 wild. */
  variation: real('variation'),
  seed: whole('seed'),
  /** 'none' shows 2-D vectors as they are; every other sample needs the network. */
  network: v.optional(v.picklist(NETWORK_NAMES), 'trained'),
  /** 'batch' normalises the embedding over the batch, as the last layer of the authors' BN-Dropout-FC-BN head does; its
   *  length is then √2 on average, which half normalises raw softmax. */
  embeddingNorm: v.optional(v.picklist(EMBEDDING_NORM_NAMES), 'none'),
  /** Where the class centres start: evenly round the circle, or at azimuths that the seed draws. */
  centres: v.optional(v.picklist(CENTRES_NAMES), 'even'),
  /** Whether an angular loss's gradient is weakened for short embeddings, by ‖x‖/√(‖x‖² + 1). */
  damping: v.optional(v.boolean(), true),
  backend: v.optional(v.picklist(['auto', ...BACKEND_NAMES]), 'auto'),
});

/** These act on the next step of a running training. */
const sharedKnobs = {
  loss: v.optional(v.picklist(LOSS_NAMES), 'arcface'),
  /** s, the radius every feature is rescaled to. */
  scale: real('scale'),
  learningRate: real('learningRate'),
  batchSize: whole('batchSize'),
  optimiser: v.optional(v.picklist(OPTIMISER_NAMES), 'adam'),
  /** Steps over which the learning rate falls to its floor; training goes on at the floor rate after them. */
  scheduleSteps: whole('scheduleSteps'),
  /** Fraction of the schedule that trains raw softmax first, whatever the loss; 0 is none. */
  warmup: real('warmup'),
  /** s at the start of the ramp. */
  scaleStart: real('scaleStart'),
  /** Fraction of the schedule at which s has risen from scaleStart to scale; 0 is no ramp. */
  scaleRamp: real('scaleRamp'),
  /** Fraction of the schedule at which a margin has risen from nothing to its value; 0 is no ramp. */
  marginRamp: real('marginRamp'),
};

type SharedKnobs = v.ObjectSchema<typeof sharedKnobs, undefined>;
export type Knobs = v.InferOutput<SharedKnobs> & LossKnobs;

const allKnobs = v.object({ ...sharedKnobs, ...lossKnobSchemas });

/** With every loss's own, whichever is chosen. */
export const knobsSchema = allKnobs as unknown as v.GenericSchema<
  v.InferInput<SharedKnobs> & Partial<LossKnobs>,
  Knobs
> & {
  readonly entries: Readonly<Record<keyof Knobs, v.GenericSchema<unknown, unknown>>>;
}; // the registry's keys are made by code, and typed by LossKnobs

export type Setup = v.InferOutput<typeof setupSchema>;
export type BackendName = (typeof BACKEND_NAMES)[number];

export const DEFAULT_SETUP: Setup = v.parse(setupSchema, {});
export const DEFAULT_KNOBS: Knobs = v.parse(knobsSchema, {});
