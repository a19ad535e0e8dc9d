/** What losses have beside their curve, on any backend, against the scalar formulas: values, and gradients by finite
 *  differences in float64. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { angleBetween } from '../core/circle.ts';
import { type BackendName, DEFAULT_KNOBS } from '../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../core/logits.ts';
import { type Force, isOfTriplets, termOf } from '../core/losses/force.ts';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { sampleTerm } from '../core/losses/terms.ts';
import { normal, randomStream } from '../core/random.ts';
import { settledForce } from '../core/schedule.ts';
import { gpuOf } from './gpu.ts';
import { runGpuHead } from './gpuHead.ts';
import { head, tensorHead } from './head.ts';
import { CASE_TOLERANCE, relativeError } from './lossCases.ts';
import { describeOnBackends } from './onBackends.ts';

const FORCES = LOSS_NAMES.map((loss) => settledForce({ ...DEFAULT_KNOBS, loss, scale: 16 })).filter((it) => termOf(it));
const [SAMPLES, CLASSES] = [24, 4];
const random = randomStream(7);
const draw = (count: number) => Array.from({ length: count }, () => Math.fround(2 * normal(random)));
const EMBEDDINGS = draw(2 * SAMPLES);
const CENTRES = draw(2 * CLASSES);
const LABELS = Uint8Array.from({ length: SAMPLES }, (_, i) => i % CLASSES);

type Computed = Record<'loss' | 'dEmbeddings' | 'dCentres', ArrayLike<number>>;

/** By formula. Class centres are those of the first batch: its means. */
function lossOf(embeddings: readonly number[], centres: readonly number[], force: Force): number {
  if (isOfTriplets(force)) return tripletLoss(embeddings, termOf(force)?.amount ?? 0);
  let total = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const x = embeddings.slice(2 * i, 2 * i + 2);
    total += crossEntropy(sampleLogits(x, centres, LABELS[i], force), LABELS[i]);
    total += sampleTerm(x, centres, LABELS[i], force, MEANS);
  }
  return total / SAMPLES;
}

const MEANS = Array.from({ length: 2 * CLASSES }, (_, k) => {
  const own = [...LABELS.keys()].filter((i) => LABELS[i] === k >> 1);
  return own.reduce((sum, i) => sum + EMBEDDINGS[2 * i + (k & 1)], 0) / own.length;
});

/** Every pair, every negative, by the definition. */
function tripletLoss(embeddings: readonly number[], margin: number): number {
  const angle = (i: number, j: number) =>
    angleBetween(embeddings[2 * i], embeddings[2 * i + 1], embeddings[2 * j], embeddings[2 * j + 1]);
  const all = [...LABELS.keys()];
  const losses = all.flatMap((a) => {
    const negatives = all.filter((n) => LABELS[n] !== LABELS[a]).map((n) => angle(a, n));
    return all
      .filter((p) => p !== a && LABELS[p] === LABELS[a])
      .map((p) => {
        const beyond = negatives.filter((it) => it > angle(a, p));
        const negative = beyond.length > 0 ? Math.min(...beyond) : Math.max(...negatives);
        return Math.max(0, angle(a, p) + margin - negative);
      });
  });
  return losses.reduce((a, b) => a + b) / losses.length;
}

function wantedOf(force: Force): Computed {
  const slopes = (values: readonly number[], at: (moved: number[]) => number) =>
    values.map((_, k) => {
      const moved = (by: number) => at(values.map((value, i) => (i === k ? value + by : value)));
      return (moved(1e-6) - moved(-1e-6)) / 2e-6;
    });
  return {
    loss: [lossOf(EMBEDDINGS, CENTRES, force)],
    dEmbeddings: slopes(EMBEDDINGS, (x) => lossOf(x, CENTRES, force)),
    dCentres: slopes(CENTRES, (w) => lossOf(EMBEDDINGS, w, force)),
  };
}

function expectEqual(got: Computed, wanted: Computed, name: string): void {
  for (const quantity of ['loss', 'dEmbeddings', 'dCentres'] as const) {
    const isNothing = Array.from(wanted[quantity]).every((value) => value === 0);
    if (isNothing)
      expect(
        Array.from(got[quantity]).every((value) => value === 0),
        `${name} ${quantity}`,
      ).toBe(true);
    else
      expect(relativeError(got[quantity], [...Array.from(wanted[quantity])]), `${name} ${quantity}`).toBeLessThan(
        CASE_TOLERANCE,
      );
  }
}

export function termsSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    test.each(FORCES.map((force) => [force.loss, force] as const))(
      '%s is its formula, as loop and as operations',
      async (loss, force) => {
        for (const compute of [head, tensorHead]) {
          const result = tf.tidy(() => {
            const w = tf.transpose(tf.tensor2d(CENTRES, [CLASSES, 2]));
            const x = tf.tensor2d(EMBEDDINGS, [SAMPLES, 2]);
            const { dCentres, ...rest } = compute(x, w, LABELS, force, tf.zeros([CLASSES, 3]));
            return { ...rest, dCentres: tf.transpose(dCentres) };
          });
          const got = {
            loss: await result.loss.data(),
            dEmbeddings: await result.dEmbeddings.data(),
            dCentres: await result.dCentres.data(),
          };
          expectEqual(got, wantedOf(force), loss);
          tf.dispose(Object.values(result));
        }
      },
    );
  });
}

export function gpuTermsSuite(): void {
  describeOnBackends(['webgpu'], () => {
    test.each(FORCES.map((force) => [force.loss, force] as const))(
      '%s is its formula in the kernel that trains',
      async (loss, force) => {
        const { loss: value, ...rest } = await runGpuHead(await gpuOf(), EMBEDDINGS, CENTRES, LABELS, force);
        expectEqual({ ...rest, loss: [value] }, wantedOf(force), loss);
      },
    );
  });
}
