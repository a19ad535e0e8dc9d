/** Whether a learner computes what the reference computes: one small batch, run by both, quantity by quantity. Run once on
 *  the reader's own device, since a driver may compile a kernel wrongly and say nothing. */
import { IMAGE_BYTES } from '../core/dataset.ts';
import { DEFAULT_KNOBS, EMBEDDING_NORM_NAMES, type Knobs } from '../core/experiment.ts';
import type { LossName } from '../core/losses/registry.ts';
import { type Random, randomStream } from '../core/random.ts';
import { settledForce } from '../core/schedule.ts';
import { type EmbeddingChoices, type Part, parameterLayout } from './architecture.ts';
import { networkFor } from './inputs.ts';
import type { Inputs, LearnerState, TrainingData, TrainingSet } from './learner.ts';
import { ADAM, SGD_MOMENTUM, updateRate } from './optimiser.ts';
import { initialParameters } from './parameters.ts';
import { patchOrder } from './patches.ts';
import { ReferenceTrainingSet } from './reference/trainingSet.ts';

/** Largest error allowed, as a share of the quantity's largest entry: float32 sums in another order. */
const TOLERANCE = 1e-3;

const LEARNING_RATE = 0.01;

/** Updates that the optimiser is said to have made, so that its moments and its bias correction matter. */
const UPDATES = 5;

/** The batch to compare on. */
export interface TestBatch {
  identities: number;
  samples: number;
  loss: LossName;
  /** Of the noise that the samples are. */
  seed: number;
  /** Vectors of so many dimensions; images when absent. */
  dimensions?: number;
  /** 'adam' when absent. */
  optimiser?: Knobs['optimiser'];
  /** Those of the default Setup when absent. */
  embedding?: EmbeddingChoices;
}

export interface Disagreement {
  quantity: string;
  /** Share of the quantity's largest entry; NaN where a value is no number. */
  error: number;
}

type Quantities = Record<string, Float32Array>;

/** Opens learners on some data. */
export type Open = (data: TrainingData) => TrainingSet;

/** What is wrong, in words; '' is nothing. @param prepare makes what opens the learners to test, and may fail */
export async function faultIn(prepare: () => Promise<Open>): Promise<string> {
  try {
    const disagreement = await findDisagreement(await prepare());
    return disagreement ? `${disagreement.quantity} is off by ${disagreement.error.toPrecision(2)}` : '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Compares learners quantity by quantity. @param openWanted the reference, or what else is known to be right
 *  @returns each quantity with its error */
export async function compareWithReference(
  open: Open,
  batch: TestBatch,
  openWanted: Open = (data) => new ReferenceTrainingSet(data),
): Promise<Disagreement[]> {
  const got = await quantities(open, batch);
  const wanted = await quantities(openWanted, batch);
  return Object.entries(wanted).map(([quantity, values]) => ({
    quantity,
    error: largestError(got[quantity], values),
  }));
}

/** The first quantity that is not the reference's, in the order of the computation; null when all are. A second batch has
 *  the last word: a PReLU's input may be so close to 0 that rounding decides its side, and with it a gradient. */
export async function findDisagreement(open: Open): Promise<Disagreement | null> {
  let found: Disagreement | null = null;
  for (const seed of [11, 12]) {
    found = null;
    for (const embeddingNorm of EMBEDDING_NORM_NAMES) {
      const embedding = { embeddingNorm, damping: true };
      const all = await compareWithReference(open, { identities: 3, samples: 7, loss: 'arcface', seed, embedding });
      found ??= all.find(({ error }) => !(error <= TOLERANCE)) ?? null;
    }
    if (!found) return null;
  }
  return found;
}

/** A judgement, and everything that one step computes in mid-run. */
async function quantities(open: Open, batch: TestBatch): Promise<Quantities> {
  const { identities, samples, loss, seed, dimensions, embedding, optimiser = 'adam' } = batch;
  const random = randomStream(seed);
  const inputs = noise(samples + 2, random, dimensions);
  const network = networkFor(inputs, embedding);
  const set = open({ identities, inputs, trainCount: samples, ...(embedding && { embedding }) });
  const firstBatch = Int32Array.from({ length: samples }, (_, i) => i);
  const layout = parameterLayout(identities, network);
  const learner = set.open({ parameters: initialParameters(identities, 5, network), firstBatch });
  const judged = await learner.judge(0, samples + 2);
  const start = { ...(await learner.save()), ...momentsIn(random, layout), optimiser };
  learner.restore({ ...start, updates: UPDATES });
  learner.learn(
    {
      samples: firstBatch.toReversed(),
      moves: Uint8Array.from(firstBatch, (i) => i % 2),
      labels: Uint8Array.from(firstBatch, (i) => i % identities),
    },
    { inForce: { ...settledForce({ ...DEFAULT_KNOBS, loss, scale: 16 }), learningRate: LEARNING_RATE }, optimiser },
  );
  const embeddings = new Float32Array(2 * samples);
  const { centres, losses, targetLogit } = await learner.readBack(embeddings);
  const end = await learner.save();
  learner.dispose();
  set.dispose();
  const share = optimiser === 'adam' ? ADAM.beta1 : SGD_MOMENTUM;
  const gradient = end.first.map((value, i) => value - share * start.first[i]);
  const gradients = layout.map(({ name, offset, size }) => [
    `gradient of ${name}`,
    gradient.subarray(offset, offset + size),
  ]);
  return {
    judged,
    statistics: end.statistics,
    embeddings,
    loss: losses,
    'target logit': Float32Array.of(targetLogit),
    ...Object.fromEntries(gradients.reverse()),
    'second moments': end.second,
    'error of the update': updateErrors(start.parameters, end),
    centres,
  };
}

/** First and second moments as in mid-run, of about the size that they have there. */
function momentsIn(random: Random, layout: Part[]): Pick<LearnerState, 'first' | 'second'> {
  const size = layout.reduce((sum, part) => sum + part.size, 0);
  const first = Float32Array.from({ length: size }, () => 2e-3 * (random() - 0.5));
  return { first, second: first.map((value) => (2 + random()) * value ** 2 + 1e-10) };
}

/** How far each parameter is from where the optimiser's own formula takes it by the moments that are there after the step,
 *  as a share of the learning rate. The moments are compared with the reference's; the parameters are not, since the
 *  optimiser makes steps of one size of gradients that are nothing but rounding. */
function updateErrors(before: Float32Array, { parameters, first, second, optimiser }: LearnerState): Float32Array {
  const rate = updateRate(optimiser ?? 'adam', LEARNING_RATE, UPDATES);
  return parameters.map((value, i) => {
    const change = optimiser === 'sgd' ? first[i] : first[i] / (Math.sqrt(second[i]) + ADAM.epsilon);
    return 1 + (value - (before[i] - rate * change)) / LEARNING_RATE;
  });
}

function noise(count: number, random: Random, dimensions: number | undefined): Inputs {
  if (dimensions === undefined) {
    const pixels = Uint8Array.from({ length: count * IMAGE_BYTES }, () => 256 * random());
    return { kind: 'images', pixels, orders: [patchOrder(), patchOrder(1, -1)] };
  }
  const values = Float32Array.from({ length: count * dimensions }, () => 2 * random() - 1);
  const read = (sample: number, out: Float32Array, offset: number) =>
    out.set(values.subarray(sample * dimensions, (sample + 1) * dimensions), offset);
  return { kind: 'vectors', dimensions, read };
}

function largestError(got: Float32Array, wanted: Float32Array): number {
  let error = 0;
  let largest = 1e-6;
  for (let i = 0; i < wanted.length; i++) {
    if (!Number.isFinite(got[i])) return Number.NaN;
    error = Math.max(error, Math.abs(got[i] - wanted[i]));
    largest = Math.max(largest, Math.abs(wanted[i]));
  }
  return error / largest;
}
