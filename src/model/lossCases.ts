/** Reference cases of the losses (float64, from PyTorch's autograd) and how far the running backend is from them. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import type { BackendName } from '../core/experiment.ts';
import type { Force } from '../core/losses/force.ts';
import { isNumberKnob, type LossKnob, type Parameters } from '../core/losses/loss.ts';
import { LOSSES, type LossName } from '../core/losses/registry.ts';
import { CLASS_CENTRE_FLOATS } from '../core/losses/terms.ts';
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
  if (!force) return null;
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
  return Object.fromEntries(computed.map(([name, values]) => [name, relativeError(values, wanted[name])]));
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

/** What the cases call 'sphereface' is the original, by itself. */
const CALLED_OTHERWISE: Readonly<Record<string, { loss: LossName; parameters: Parameters }>> = {
  sphereface: { loss: 'a-softmax', parameters: { lambda: 0 } },
};

/** The loss of a case with its margins; null where there is none of that name, or it has not got one of the margins. */
export function forceOfCase(example: LossCase): Force | null {
  const { loss, parameters } = CALLED_OTHERWISE[example.loss] ?? { loss: example.loss, parameters: {} };
  const found = LOSSES.find(({ name }) => name === loss);
  if (!found) return null;
  const own: Record<string, number | string> = {};
  const margins = { m1: 1, m2: 0, m3: 0 };
  for (const [name, knob] of Object.entries<LossKnob>(found.knobs)) {
    own[name] = parameters[name] ?? knob.initial;
    if (!isNumberKnob(knob) || !knob.margin) continue;
    own[name] = margins[knob.margin] = example[knob.margin];
  }
  const { m1, m2, m3 } = margins;
  if (m1 !== example.m1 || m2 !== example.m2 || m3 !== example.m3) return null;
  return { loss: found.name, parameters: own, scale: example.scale };
}

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
