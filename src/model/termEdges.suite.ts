/** Losses with a term, on batches at their edges: a class that is absent, one sample, centres in one direction. Reference values
 *  are float64 autograd's. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { BackendName } from '../core/experiment.ts';
import type { Force } from '../core/losses/force.ts';
import { lossNamed } from '../core/losses/registry.ts';
import file from './fixtures/term-cases.json';
import { gpuOf } from './gpu.ts';
import { runGpuHead } from './gpuHead.ts';
import { head, tensorHead } from './head.ts';
import { CASE_TOLERANCE, LEAST_ENTRY, relativeError } from './lossCases.ts';
import { describeOnBackends } from './onBackends.ts';

type Case = (typeof file.cases)[number];
type Computed = Record<'loss' | 'dEmbeddings' | 'dCentres', ArrayLike<number>>;

function forceOf({ loss, amount, scale }: Case): Force {
  const { name, term } = lossNamed(loss);
  return { loss: name as Force['loss'], parameters: { [term?.knob ?? '']: amount }, scale }; // of the registry
}

function expectWanted(got: Computed, { loss, name, wanted }: Case, how: string): void {
  for (const quantity of ['loss', 'dEmbeddings', 'dCentres'] as const) {
    const error = relativeError(got[quantity], wanted[quantity], LEAST_ENTRY);
    expect(error, `${how}: ${loss}, ${name}: ${quantity}`).toBeLessThan(CASE_TOLERANCE);
  }
}

export function termEdgesSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    test.each([
      ['the head', head],
      ['operations of tfjs', tensorHead],
    ] as const)('%s takes batches at their edges as the formulas do', async (how, compute) => {
      for (const example of file.cases) {
        const [samples, classes] = [example.labels.length, example.centres.length / 2];
        const classCentres = example.classCentres ?? new Array(3 * classes).fill(0);
        const result = tf.tidy(() => {
          const { dCentres, ...rest } = compute(
            tf.tensor2d(example.embeddings, [samples, 2]),
            tf.transpose(tf.tensor2d(example.centres, [classes, 2])),
            Uint8Array.from(example.labels),
            forceOf(example),
            tf.tensor2d(classCentres, [classes, 3]),
          );
          return { ...rest, dCentres: tf.transpose(dCentres) };
        });
        const got = {
          loss: await result.loss.data(),
          dEmbeddings: await result.dEmbeddings.data(),
          dCentres: await result.dCentres.data(),
        };
        expectWanted(got, example, how);
        if (example.next && result.classCentres)
          expect(relativeError(await result.classCentres.data(), example.next)).toBeLessThan(CASE_TOLERANCE);
        tf.dispose(Object.values(result));
      }
    });
  });
}

export function gpuTermEdgesSuite(): void {
  describeOnBackends(['webgpu'], () => {
    test('the kernel that trains takes batches at their edges as the formulas do', async () => {
      for (const example of file.cases) {
        if (example.classCentres?.some((value) => value !== 0)) continue; // it begins without
        const { embeddings, centres, labels } = example;
        const { loss, ...rest } = await runGpuHead(await gpuOf(), embeddings, centres, labels, forceOf(example));
        expectWanted({ ...rest, loss: [loss] }, example, 'kernel');
      }
    });
  });
}
