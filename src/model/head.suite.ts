/** The head against the reference cases and the scalar oracle, on any backend. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type BackendName, DEFAULT_KNOBS } from '../core/experiment.ts';
import { crossEntropy, sampleLogits } from '../core/logits.ts';
import { type Force, termOf } from '../core/losses/force.ts';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { normal, randomStream } from '../core/random.ts';
import { settledForce } from '../core/schedule.ts';
import { lossCasesSchema } from './caseSchema.ts';
import edges from './fixtures/edge-cases.json';
import file from './fixtures/loss-cases.json';
import { gpuOf } from './gpu.ts';
import { runGpuHead } from './gpuHead.ts';
import { head, tensorHead } from './head.ts';
import { CASE_TOLERANCE, checkCase, checkCasesOn, gpuHead, relativeError, tfjsHead } from './lossCases.ts';
import { describeOnBackends } from './onBackends.ts';

const [ordinary, atEdges] = [file, edges].map((one) => v.parse(lossCasesSchema, one).cases);
const cases = [...ordinary, ...atEdges];
/** Where operations are compiled for each shape anew, those of one shape must do. */
const ofOneShape = [
  ...ordinary,
  ...atEdges.filter(({ labels, centres }) => labels.length === 5 && centres.length === 4),
];

/** A sample 3e-5 rad beside its centre, the first of two. */
const BESIDE = [1, 3e-5];
const AXES = [1, 0, 0, 1];
const ARCFACE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 8 };

/** By finite differences of the formula. */
function gradientBeside(): number[] {
  const lossAt = (x: number, y: number) => crossEntropy(sampleLogits([x, y], AXES, 0, ARCFACE), 0);
  const [x, y] = BESIDE;
  const step = 1e-6;
  return [lossAt(x + step, y) - lossAt(x - step, y), lossAt(x, y + step) - lossAt(x, y - step)].map(
    (difference) => difference / (2 * step),
  );
}

export function headSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, (backend) => {
    test('every loss agrees with float64 autograd', async () => {
      let checked = 0;
      const checkable = backend === 'webgl' || backend === 'webgpu' ? ofOneShape : cases;
      for (const example of checkable) {
        const errors = await checkCase(example, tfjsHead);
        if (!errors) continue;
        checked++;
        const name = `${example.loss} ${example.m1}, ${example.m2}, ${example.m3} s=${example.scale}`;
        expect(Math.max(...Object.values(errors)), name).toBeLessThanOrEqual(CASE_TOLERANCE);
      }
      expect(checked).toBe(checkable.length);
    });

    test('logits and loss agree with the scalar formulas in two dimensions', async () => {
      const random = randomStream(5);
      const draw = (count: number) => Array.from({ length: count }, () => 2 * normal(random));
      const [embeddings, centres] = [draw(2 * 40), draw(2 * 8)];
      const labels = Array.from({ length: 40 }, (_, i) => i % 8);
      for (const loss of LOSS_NAMES) {
        const force = settledForce({ ...DEFAULT_KNOBS, loss, scale: 16 });
        if (termOf(force)) continue; // terms.suite.ts has these
        const wanted = labels.map((label, i) =>
          sampleLogits(embeddings.slice(2 * i, 2 * i + 2), centres, label, force),
        );
        const losses = wanted.map((logits, i) => crossEntropy(logits, labels[i]));
        const got = tf.tidy(() =>
          head(
            tf.tensor2d(embeddings, [40, 2]),
            tf.transpose(tf.tensor2d(centres, [8, 2])),
            Uint8Array.from(labels),
            force,
            tf.zeros([8, 3]),
          ),
        );
        const flat = wanted.flatMap((logits) => [...logits]);
        expect(relativeError(await got.logits.data(), flat)).toBeLessThan(CASE_TOLERANCE);
        expect(relativeError(await got.loss.data(), [losses.reduce((a, b) => a + b) / 40])).toBeLessThan(
          CASE_TOLERANCE,
        );
        tf.dispose(Object.values(got));
      }
    });

    test('the loop and the operations of tfjs are the same head', async () => {
      const random = randomStream(6);
      const draw = (count: number) => Array.from({ length: count }, () => 2 * normal(random));
      for (const loss of LOSS_NAMES) {
        const force = settledForce({ ...DEFAULT_KNOBS, loss, scale: 16 });
        if (termOf(force)) continue; // terms.suite.ts has these
        const [embeddings, centres] = [draw(3 * 20), draw(3 * 5)];
        const labels = Uint8Array.from({ length: 20 }, (_, i) => i % 5);
        const results = [head, tensorHead].map((compute) =>
          tf.tidy(() =>
            compute(tf.tensor2d(embeddings, [20, 3]), tf.tensor2d(centres, [3, 5]), labels, force, tf.zeros([5, 3])),
          ),
        );
        const [got, wanted] = results as Record<string, tf.Tensor>[]; // by the names of what they hold
        for (const [quantity, tensor] of Object.entries(wanted)) {
          const error = relativeError(await got[quantity].data(), [...(await tensor.data())]);
          expect(error, `${loss} ${quantity}`).toBeLessThan(CASE_TOLERANCE);
        }
        tf.dispose(results);
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
          Uint8Array.of(0, 0, 0),
          { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 64 },
          tf.zeros([2, 3]),
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
        const name = `${example.loss} ${example.m1}, ${example.m2}, ${example.m3} s=${example.scale}`;
        expect(Math.max(...Object.values(errors)), `${name}: ${JSON.stringify(errors)}`).toBeLessThanOrEqual(
          CASE_TOLERANCE,
        );
      }
      expect(checked).toBe(34); // two have more dimensions than the plane
    });

    test('what is asked to check a backend takes the head that trains there: in two dimensions on WebGPU', async () => {
      const plane = cases.find(({ centres }) => centres[0].length === 2);
      const space = cases.find(({ centres }) => centres[0].length === 3);
      if (!plane || !space) throw new Error('the cases lack one of both');
      const [errors, none] = await checkCasesOn('webgpu', [plane, space]);
      expect(errors).toHaveProperty('gradCentres');
      expect(none).toBeNull();
    });

    test('3e-5 rad beside its centre a sample is turned as the formula says', async () => {
      const { dEmbeddings } = await runGpuHead(await gpuOf(), BESIDE, AXES, [0], ARCFACE);
      expect(relativeError(dEmbeddings, gradientBeside())).toBeLessThan(CASE_TOLERANCE);
    });

    test('on its centre, opposite it, or at the origin a sample’s gradient is finite in the kernel too', async () => {
      const { dEmbeddings, dCentres, loss } = await runGpuHead(
        await gpuOf(),
        [1, 0, -1, 0, 0, 0],
        [1, 0, 0, 1],
        [0, 0, 0],
        { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 64 },
      );
      expect([...dEmbeddings, ...dCentres, loss].every(Number.isFinite)).toBe(true);
    });
  });
}
