/** The version of batch norm and PReLU that a backend runs against the one in stock operations, at odd sizes too. */
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { BackendName } from '../core/experiment.ts';
import { normal, randomStream } from '../core/random.ts';
import { normPrelu } from './kernels/normPrelu/normPrelu.ts';
import { referenceNormPrelu } from './kernels/normPrelu/reference.ts';
import { relativeError } from './lossCases.ts';
import { describeOnBackends } from './onBackends.ts';

export function normPreluSuite(backends: readonly BackendName[]): void {
  describeOnBackends(backends, () => {
    test.each([
      [1, 3],
      [7, 1],
      [33, 6],
      [250, 32],
      [256, 128],
    ])('%i rows of %i features agree with the reference', async (rows, features) => {
      const random = randomStream(rows);
      const matrix = () =>
        tf.tensor2d(
          Array.from({ length: rows * features }, () => 3 + 2 * normal(random)),
          [rows, features],
        );
      const vector = () => tf.tensor1d(Array.from({ length: features }, () => normal(random)));
      const inputs = [matrix(), vector(), vector(), vector()] as const;
      const dOut = matrix();
      const runs = [normPrelu(), referenceNormPrelu].map((op) =>
        tf.tidy(() => {
          const { out, mean, variance } = op.forward(...inputs);
          const gradients = op.backward(dOut, ...inputs, mean, variance);
          return { out, mean, variance, ...gradients, inferred: op.infer(...inputs, mean, variance).out };
        }),
      );
      const [got, wanted] = runs as Record<string, tf.Tensor>[]; // compared name by name
      for (const name of Object.keys(wanted)) {
        // One row has no variance: its gradient is exactly zero, up to rounding.
        const scale = name === 'dz' && rows === 1 ? 1 : 0;
        const error = relativeError([...(await got[name].data()), scale], [...(await wanted[name].data()), scale]);
        expect(error, name).toBeLessThan(1e-4);
      }
      tf.dispose([got, wanted, [...inputs], dOut]);
    });
  });
}
