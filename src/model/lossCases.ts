/** How far the running backend is from reference cases of the losses. */
import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '../core/experiment.ts';
import type { Force } from '../core/losses/force.ts';
import { CLASS_CENTRE_FLOATS } from '../core/losses/terms.ts';
import { startBackend } from './backend.ts';
import { forceOfCase } from './caseForce.ts';
import type { LossCase } from './caseSchema.ts';
import { gpuOf } from './gpu.ts';
import { runGpuHead } from './gpuHead.ts';
import { head } from './head.ts';
import { WASM_FILES } from './wasmFiles.ts';

/** Largest error allowed, as a share of the largest entry of what is compared. */
export const CASE_TOLERANCE = 1e-4;

/** A largest entry below this is taken for this: a loss or a gradient next to 0 is known in float64 no better than 1 − p is. */
export const LEAST_ENTRY = 1e-9;

/** Largest error of each quantity that a head tells, as a share of its largest entry. */
export type CaseErrors = Partial<Record<keyof Computed, number>>;

/** What a head makes of a case, or the case says it should; gradients as [n, d] in a row. */
interface Computed {
  logits: ArrayLike<number>;
  /** Mean of the own classes'. */
  targetLogit: ArrayLike<number>;
  loss: ArrayLike<number>;
  gradEmbeddings: ArrayLike<number>;
  gradCentres: ArrayLike<number>;
}

type Head = (example: LossCase, force: Force) => Promise<Partial<Computed>>;

/** Compares cases on one backend, which is started first, with the head that trains there; null for a case that it has no
 *  loss for, or not in so many dimensions.  @throws Error when the backend does not start */
export async function checkCasesOn(backend: BackendName, cases: LossCase[]): Promise<(CaseErrors | null)[]> {
  const started = await startBackend(backend, WASM_FILES);
  if (started.backend !== backend) throw new Error(`${backend} did not start: ${started.detail}`);
  const errors: (CaseErrors | null)[] = [];
  for (const example of cases) errors.push(await checkCase(example, backend === 'webgpu' ? gpuHead : tfjsHead));
  return errors;
}

/** Compares one case on the running backend; null where the head has no such loss, or not in so many dimensions. */
export async function checkCase(example: LossCase, head: Head): Promise<CaseErrors | null> {
  const force = forceOfCase(example);
  if (typeof force === 'string') return null;
  if (head === gpuHead && example.centres[0].length !== 2) return null;
  const { logits, ...expected } = example.expected;
  const own = example.labels.map((label, i) => logits[i][label]);
  const wanted: Computed = {
    logits: logits.flat(),
    targetLogit: [own.reduce((a, b) => a + b) / own.length],
    loss: [expected.loss],
    gradEmbeddings: expected.gradEmbeddings.flat(),
    gradCentres: expected.gradCentres.flat(),
  };
  const computed = Object.entries(await head(example, force)) as [keyof Computed, ArrayLike<number>][]; // entries lose the keys' type
  // A mean of logits of either sign may be next to 0 where none of them is.
  const least = { targetLogit: Math.max(...own.map(Math.abs)) } as Partial<Record<keyof Computed, number>>;
  return Object.fromEntries(
    computed.map(([name, values]) => [
      name,
      relativeError(values, wanted[name], Math.max(LEAST_ENTRY, least[name] ?? 0)),
    ]),
  );
}

/** The head that trains wherever tfjs does: by a loop where numbers can be read at once, else by tensors. */
export const tfjsHead: Head = async (example, force) => {
  const result = tf.tidy(() => {
    const { dCentres, ...rest } = head(
      tf.tensor2d(example.embeddings),
      tf.transpose(tf.tensor2d(example.centres)),
      Uint8Array.from(example.labels),
      force,
      tf.zeros([example.centres.length, CLASS_CENTRE_FLOATS]),
    );
    return { ...rest, dCentres: tf.transpose(dCentres) };
  });
  const computed = {
    logits: await result.logits.data(),
    targetLogit: await result.targetLogit.data(),
    loss: await result.loss.data(),
    gradEmbeddings: await result.dEmbeddings.data(),
    gradCentres: await result.dCentres.data(),
  };
  tf.dispose(Object.values(result));
  return computed;
};

/** The head that trains on WebGPU, in two dimensions. */
export const gpuHead: Head = async ({ embeddings, centres, labels }, force) => {
  const computed = await runGpuHead(await gpuOf(), embeddings.flat(), centres.flat(), labels, force);
  return {
    targetLogit: [computed.targetLogit],
    loss: [computed.loss],
    gradEmbeddings: computed.dEmbeddings,
    gradCentres: computed.dCentres,
  };
};

/** Largest |got − wanted| over the largest |wanted|; infinite where a value is not finite or the counts differ.
 *  @param least what is taken for the largest where that is less */
export function relativeError(got: ArrayLike<number>, wanted: ArrayLike<number>, least = 0): number {
  if (got.length !== wanted.length) return Number.POSITIVE_INFINITY;
  let largest = least;
  let worst = 0;
  for (let i = 0; i < wanted.length; i++) {
    largest = Math.max(largest, Math.abs(wanted[i]));
    const error = Math.abs(got[i] - wanted[i]);
    worst = Number.isFinite(error) ? Math.max(worst, error) : Number.POSITIVE_INFINITY;
  }
  return worst === 0 ? 0 : worst / largest;
}
