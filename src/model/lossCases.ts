/** Reference cases of the losses (float64, from PyTorch's autograd) and how far the running backend is from them. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { type BackendName, LOSS_NAMES, type LossName } from '../core/experiment.ts';
import { startBackend } from './backend.ts';
import { gpuOf } from './gpu.ts';
import { runGpuHead } from './gpuHead.ts';
import { head } from './head.ts';
import { WASM_FILES } from './wasmFiles.ts';

const vectors = v.array(v.array(v.number()));

const caseSchema = v.object({
  loss: v.string(),
  /** Multiplicative, angular (radians) and cosine margin. */
  m1: v.number(),
  m2: v.number(),
  m3: v.number(),
  scale: v.number(),
  embeddings: vectors,
  centres: vectors,
  labels: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  expected: v.object({
    logits: v.array(v.array(v.number())),
    loss: v.number(),
    gradEmbeddings: vectors,
    gradCentres: vectors,
  }),
});

/** A file of cases: { cases: [...] }, anything beside them ignored. */
export const lossCasesSchema = v.object({ cases: v.array(caseSchema) });
export type LossCase = v.InferOutput<typeof caseSchema>;

/** Largest error allowed, as a share of the largest entry of what is compared. */
export const CASE_TOLERANCE = 1e-4;

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

type Head = (example: LossCase, loss: LossName) => Promise<Partial<Computed>>;

/** Compares cases on one backend, which is started first, with the head that trains there; null for a case that it has no
 *  loss for, or not in so many dimensions.  @throws Error when the backend does not start */
export async function checkCasesOn(backend: BackendName, cases: LossCase[]): Promise<(CaseErrors | null)[]> {
  const started = await startBackend(backend, WASM_FILES);
  if (started.backend !== backend) throw new Error(`${backend} did not start: ${started.detail}`);
  const errors: (CaseErrors | null)[] = [];
  for (const example of cases) errors.push(await checkCase(example, backend === 'webgpu' ? gpuHead : tensorHead));
  return errors;
}

/** Compares one case on the running backend; null where the head has no such loss, or not in so many dimensions. */
export async function checkCase(example: LossCase, head: Head): Promise<CaseErrors | null> {
  const loss = LOSS_NAMES.find((name) => name === example.loss);
  if (!loss || example.m1 !== 1 || example.m3 !== 0) return null;
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
  const computed = Object.entries(await head(example, loss)) as [keyof Computed, ArrayLike<number>][]; // entries lose the keys' type
  return Object.fromEntries(computed.map(([name, values]) => [name, relativeError(values, wanted[name])]));
}

/** The head that trains on tensors: on WebGL, wasm and cpu, and where ours failed on WebGPU. */
export const tensorHead: Head = async (example, loss) => {
  const result = tf.tidy(() => {
    const labels = tf.oneHot(tf.tensor1d(example.labels, 'int32'), example.centres.length);
    const { dCentres, dEmbeddings, ...rest } = head(
      tf.tensor2d(example.embeddings),
      tf.transpose(tf.tensor2d(example.centres)),
      tf.cast(labels, 'float32'),
      { loss, margin: example.m2, scale: example.scale },
    );
    return { ...rest, dEmbeddings, dCentres: tf.transpose(dCentres) };
  });
  const computed = {
    logits: await result.logits.data(),
    loss: await result.loss.data(),
    gradEmbeddings: await result.dEmbeddings.data(),
    gradCentres: await result.dCentres.data(),
  };
  tf.dispose(Object.values(result));
  return computed;
};

/** The head that trains on WebGPU, in two dimensions. */
export const gpuHead: Head = async ({ embeddings, centres, labels, m2, scale }, loss) => {
  const inForce = { loss, margin: m2, scale };
  const computed = await runGpuHead(await gpuOf(), embeddings.flat(), centres.flat(), labels, inForce);
  return {
    targetLogit: [computed.targetLogit],
    loss: [computed.loss],
    gradEmbeddings: computed.dEmbeddings,
    gradCentres: computed.dCentres,
  };
};

/** Largest |got − wanted| over the largest |wanted|; infinite where a value is not finite or the counts differ. */
export function relativeError(got: ArrayLike<number>, wanted: ArrayLike<number>): number {
  if (got.length !== wanted.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  let worst = 0;
  for (let i = 0; i < wanted.length; i++) {
    largest = Math.max(largest, Math.abs(wanted[i]));
    const error = Math.abs(got[i] - wanted[i]);
    worst = Number.isFinite(error) ? Math.max(worst, error) : Number.POSITIVE_INFINITY;
  }
  return worst === 0 ? 0 : worst / largest;
}
