/** The kernels that work on the heap of tfjs-wasm against plain loops. */
import plain from 'virtual:heap-kernels';
import relaxed from 'virtual:heap-kernels-relaxed';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test, vi } from 'vitest';
import { IMAGE_BYTES } from '../../../core/dataset.ts';
import { normal, randomStream } from '../../../core/random.ts';
import type { Part } from '../../architecture.ts';
import { relativeError } from '../../lossCases.ts';
import { describeOnBackends } from '../../onBackends.ts';
import { gatherImages, jitteredOrders } from '../../patches.ts';
import { productGradients } from '../../product.ts';
import { splitParameters } from '../../tensorParameters.ts';
import { heapAdam } from '../adam/heap.ts';
import { cutVector } from '../cut/cut.ts';
import { imageTensor } from '../gather/gather.ts';
import { heapNormPrelu } from '../normPrelu/heap.ts';
import { normaliseByBatch, normaliseRows, normaliseRowsGradient } from '../normPrelu/loops.ts';
import { loadHeapModule } from './module.ts';
import { hasRelaxedSimd } from './relaxed.ts';

export function heapSuite(): void {
  describeOnBackends(['wasm'], () => {
    test('the module runs on tfjs’s memory', async () => {
      expect(await loadHeapModule(tf.backend() as BackendWasm)).toHaveProperty('product'); // the one just started
    });

    test('it is the relaxed build where that is valid', async () => {
      const fetched = vi.spyOn(globalThis, 'fetch');
      await loadHeapModule(tf.backend() as BackendWasm); // the one just started
      expect(fetched).toHaveBeenCalledExactlyOnceWith(hasRelaxedSimd() ? relaxed : plain);
      fetched.mockRestore();
    });

    test.each([
      [1, 3],
      [7, 1],
      [4, 4],
      [33, 6],
      [250, 32],
      [256, 128],
      [16384, 5],
    ])('batch norm and PReLU of %i × %i are those of the loops', async (rows, columns) => {
      const random = randomStream(rows);
      const draw = (count: number, mean = 0) => Float32Array.from({ length: count }, () => mean + normal(random));
      const [gamma, beta, alpha, given] = [draw(columns), draw(columns), draw(columns), draw(columns, 5)];
      // A mean far from zero, from which sums of squares lose their digits.
      const [z, dOut] = [draw(rows * columns, 30), draw(rows * columns)];
      const [out, inferred, dz] = [z, z, z].map((like) => new Float32Array(like.length));
      const [mean, variance, dGamma, dBeta, dAlpha] = Array.from({ length: 5 }, () => new Float32Array(columns));
      normaliseByBatch(z, gamma, beta, alpha, out, mean, variance);
      normaliseRows(z, gamma, beta, alpha, given, given, inferred);
      normaliseRowsGradient(dOut, z, gamma, beta, alpha, mean, variance, dz, dGamma, dBeta, dAlpha);

      const computed = tf.tidy(() => {
        const matrix = (values: Float32Array) => tf.tensor2d(values, [rows, columns]);
        const inputs = [matrix(z), tf.tensor1d(gamma), tf.tensor1d(beta), tf.tensor1d(alpha)] as const;
        const moments = [tf.tensor1d(mean), tf.tensor1d(variance)] as const;
        const { out: inferred } = heapNormPrelu.infer(...inputs, tf.tensor1d(given), tf.tensor1d(given));
        return {
          ...heapNormPrelu.forward(...inputs),
          ...heapNormPrelu.backward(matrix(dOut), ...inputs, ...moments),
          inferred,
        };
      });
      const wanted = { out, mean, variance, inferred, dz, dGamma, dBeta, dAlpha };
      for (const [name, values] of Object.entries(wanted)) {
        // One row has no variance, and its gradients through it are zero: compared with one.
        const got = await computed[name as keyof typeof wanted].data(); // the names above
        const scale = rows === 1 ? 1 : 0;
        expect(relativeError([...got, scale], [...values, scale]), name).toBeLessThan(1e-4);
      }
      tf.dispose(Object.values(computed));
    });

    test('sums of 16,384 rows keep five digits', async () => {
      const [rows, columns] = [16384, 6];
      const random = randomStream(3);
      const values = Float32Array.from({ length: rows * columns }, (_, i) => (i % columns) * 7 + normal(random));
      const ones = tf.ones([columns]);
      const z = tf.tensor2d(values, [rows, columns]);
      const { out, mean, variance } = heapNormPrelu.forward(z, ones, ones, ones);
      const column = (j: number) => Array.from({ length: rows }, (_, i) => values[i * columns + j]);
      const means = Array.from({ length: columns }, (_, j) => column(j).reduce((a, b) => a + b) / rows);
      const variances = means.map((m, j) => column(j).reduce((sum, value) => sum + (value - m) ** 2, 0) / rows);
      expect(relativeError(await mean.data(), means)).toBeLessThan(1e-6);
      expect(relativeError(await variance.data(), variances)).toBeLessThan(1e-5);
      tf.dispose([z, ones, out, mean, variance]);
    });

    test.each([
      [4, 1, 8],
      [8, 5, 16],
      [20, 65, 8],
      [36, 130, 24],
      [100, 512, 128],
      [3, 7, 5],
    ])('products of %i × %i and %i agree with the definition', async (m, depth, n) => {
      const random = randomStream(m);
      const draw = (count: number) => Float32Array.from({ length: count }, () => normal(random));
      const [a, b] = [draw(m * depth), draw(depth * n)];
      const wanted = Float64Array.from({ length: m * n }, (_, place) => {
        const [i, j] = [Math.floor(place / n), place % n];
        let sum = 0;
        for (let k = 0; k < depth; k++) sum += a[i * depth + k] * b[k * n + j];
        return sum;
      });
      const { plain, gradient } = tf.tidy(() => {
        const [left, right] = [tf.tensor2d(a, [m, depth]), tf.tensor2d(b, [depth, n])];
        const { dWeight } = productGradients(tf.transpose(left), tf.zeros([m, n]), right, false);
        return { plain: tf.matMul(left, right), gradient: dWeight };
      });
      expect(plain.shape).toEqual([m, n]);
      expect(relativeError(await plain.data(), wanted)).toBeLessThan(1e-5);
      expect(relativeError(await gradient.data(), wanted)).toBeLessThan(1e-5);
      tf.dispose([plain, gradient]);
    });

    test('other products are still tfjs’s', async () => {
      const products = tf.tidy(() => {
        const [a, b] = [tf.ones([4, 4]), tf.ones([8, 4])];
        const batches = [tf.ones([2, 4, 3]), tf.ones([2, 3, 8])];
        return [tf.matMul(a, b, false, true), tf.matMul(a, tf.transpose(b), true), tf.matMul(batches[0], batches[1])];
      });
      expect(products.map(({ shape }) => shape)).toEqual([
        [4, 8],
        [4, 8],
        [2, 4, 8],
      ]);
      const values = await Promise.all(products.map((tensor) => tensor.data()));
      expect(values.map((array) => new Set(array))).toEqual([new Set([4]), new Set([4]), new Set([3])]);
      tf.dispose(products);
    });

    test.each([
      [1, 3],
      [5, 1],
      [4, 4],
      [9, 70],
      [131, 66],
    ])('a matrix of %i × %i is transposed', async (rows, columns) => {
      const values = Float32Array.from({ length: rows * columns }, (_, i) => i);
      const transposed = tf.tidy(() => tf.transpose(tf.tensor2d(values, [rows, columns])));
      expect(transposed.shape).toEqual([columns, rows]);
      const wanted = values.map((_, place) => (place % rows) * columns + Math.floor(place / rows));
      expect(await transposed.data()).toEqual(wanted);
      transposed.dispose();
    });

    test('other transposes are still tfjs’s', async () => {
      const swapped = tf.tidy(() => [
        tf.transpose(tf.tensor3d([1, 2, 3, 4, 5, 6], [1, 2, 3]), [2, 0, 1]),
        tf.transpose(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32')),
        tf.transpose(tf.tensor2d([1, 2, 3, 4], [2, 2]), [0, 1]),
      ]);
      const values = await Promise.all(swapped.map((tensor) => tensor.data()));
      expect(values.map((array) => [...array])).toEqual([
        [1, 4, 2, 5, 3, 6],
        [1, 3, 2, 4],
        [1, 2, 3, 4],
      ]);
      tf.dispose(swapped);
    });

    test('a vector is cut up, to its end too', async () => {
      const pieces = tf.tidy(() =>
        cutVector(tf.tensor1d([0, 1, 2, 3, 4, 5]), [
          { offset: 2, shape: [3] },
          { offset: 2, shape: [2, 2] },
          { offset: 0, shape: [1] },
        ]),
      );
      expect(pieces.map(({ shape }) => shape)).toEqual([[3], [2, 2], [1]]);
      const values = await Promise.all(pieces.map((tensor) => tensor.data()));
      expect(values.map((array) => [...array])).toEqual([[2, 3, 4], [2, 3, 4, 5], [0]]);
      tf.dispose(pieces);
    });

    test('an update of Adam is the definition’s, part by part', async () => {
      const parts: Part[] = [
        { name: 'b', offset: 0, size: 9, shape: [3, 3] },
        { name: 'a', offset: 9, size: 2, shape: [2] },
      ];
      const random = randomStream(6);
      const draw = () => Float32Array.from({ length: 11 }, () => normal(random));
      const [values, gradient, m] = [draw(), draw(), draw()];
      const v = draw().map((value) => value ** 2);
      const rule = { rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };
      const updated = tf.tidy(() => {
        const gradients = splitParameters(tf.tensor1d(gradient), parts);
        return heapAdam(tf.tensor1d(values), tf.tensor1d(m), tf.tensor1d(v), gradients, parts, rule);
      });
      const first = Float64Array.from(gradient, (g, i) => 0.9 * m[i] + 0.1 * g);
      const second = Float64Array.from(gradient, (g, i) => 0.999 * v[i] + 0.001 * g ** 2);
      const wanted = [values.map((p, i) => p - (0.01 * first[i]) / (Math.sqrt(second[i]) + 1e-7)), first, second];
      for (const [i, tensor] of updated.entries())
        expect(relativeError(await tensor.data(), wanted[i])).toBeLessThan(1e-6);
      tf.dispose(updated);
    });

    test('images are gathered to the last bit', async () => {
      const random = randomStream(4);
      const pixels = Uint8Array.from({ length: 5 * IMAGE_BYTES }, () => 256 * random());
      const [samples, orders] = [[4, 0, 2, 2], jitteredOrders(1)];
      const images = imageTensor(pixels, samples, orders);
      expect(images.shape).toEqual([4, IMAGE_BYTES]);
      expect(await images.data()).toEqual(gatherImages(pixels, samples, orders));
      images.dispose();
    });
  });
}
