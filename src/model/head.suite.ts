/** The head against the reference cases and the scalar oracle, on any backend. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { BackendName } from '../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../core/margin.ts';
import { normal, randomStream } from '../core/random.ts';
import { effectiveParameters } from '../core/schedule.ts';
import file from './fixtures/loss-cases.json';
import { gpuOf } from './gpu.ts';
import { runGpuHead } from './gpuHead.ts';
import { head } from './head.ts';
import { CASE_TOLERANCE, checkCase, gpuHead, lossCasesSchema, relativeError, tensorHead } from './lossCases.ts';
import { describeOnBackends } from './onBackends.ts';

const { cases } = v.parse(lossCasesSchema, file);

export function headSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    test('softmax, Norm-Softmax and ArcFace agree with float64 autograd', async () => {
      let checked = 0;
      for (const example of cases) {
        const errors = await checkCase(example, tensorHead);
        if (!errors) continue;
        checked++;
        const name = `${example.loss} m=${example.m2} s=${example.scale}`;
        expect(Math.max(...Object.values(errors)), name).toBeLessThanOrEqual(CASE_TOLERANCE);
      }
      expect(checked).toBe(10);
    });

    test('logits and loss agree with the scalar formulas in two dimensions', async () => {
      const random = randomStream(5);
      const draw = (count: number) => Array.from({ length: count }, () => 2 * normal(random));
      const [embeddings, centres] = [draw(2 * 40), draw(2 * 8)];
      const labels = Array.from({ length: 40 }, (_, i) => i % 8);
      for (const loss of ['softmax', 'norm-softmax', 'arcface'] as const) {
        const inForce = effectiveParameters({ loss, margin: 0.5, scale: 16 });
        const wanted = labels.map((label, i) =>
          sampleLogits(embeddings.slice(2 * i, 2 * i + 2), centres, label, inForce),
        );
        const losses = wanted.map((logits, i) => crossEntropy(logits, labels[i]));
        const got = tf.tidy(() => {
          const oneHot = tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), 8), 'float32');
          return head(tf.tensor2d(embeddings, [40, 2]), tf.transpose(tf.tensor2d(centres, [8, 2])), oneHot, inForce);
        });
        const flat = wanted.flatMap((logits) => [...logits]);
        expect(relativeError(await got.logits.data(), flat)).toBeLessThan(CASE_TOLERANCE);
        expect(relativeError(await got.loss.data(), [losses.reduce((a, b) => a + b) / 40])).toBeLessThan(
          CASE_TOLERANCE,
        );
        tf.dispose(Object.values(got));
      }
    });

    test('a sample on its centre, opposite it, or at the origin has a finite gradient', async () => {
      const got = tf.tidy(() =>
        head(
          tf.tensor2d([
            [1, 0],
            [-1, 0],
            [0, 0],
          ]),
          tf.tensor2d([
            [1, 0],
            [0, 1],
          ]),
          tf.tensor2d([
            [1, 0],
            [1, 0],
            [1, 0],
          ]),
          { loss: 'arcface', margin: 0.5, scale: 64 },
        ),
      );
      const values = [...(await got.dEmbeddings.data()), ...(await got.dCentres.data()), ...(await got.loss.data())];
      expect(values.every(Number.isFinite)).toBe(true);
      tf.dispose(Object.values(got));
    });
  });
}

/** The same cases against the head that trains on WebGPU, which is no operation of tfjs's. */
export function gpuHeadSuite(): void {
  describeOnBackends(['webgpu'], () => {
    test('the kernel that trains agrees with float64 autograd', async () => {
      let checked = 0;
      for (const example of cases) {
        const errors = await checkCase(example, gpuHead);
        if (!errors) continue;
        checked++;
        const name = `${example.loss} m=${example.m2} s=${example.scale}`;
        expect(Math.max(...Object.values(errors)), `${name}: ${JSON.stringify(errors)}`).toBeLessThanOrEqual(
          CASE_TOLERANCE,
        );
      }
      expect(checked).toBe(9); // the tenth is in three dimensions
    });

    test('on its centre, opposite it, or at the origin a sample’s gradient is finite in the kernel too', async () => {
      const { dEmbeddings, dCentres, loss } = await runGpuHead(
        await gpuOf(),
        [1, 0, -1, 0, 0, 0],
        [1, 0, 0, 1],
        [0, 0, 0],
        { loss: 'arcface', margin: 0.5, scale: 64 },
      );
      expect([...dEmbeddings, ...dCentres, loss].every(Number.isFinite)).toBe(true);
    });
  });
}
