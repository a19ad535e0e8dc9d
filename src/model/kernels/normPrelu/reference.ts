/** Batch norm and PReLU, and their gradients, in stock tfjs operations: the readable reference, and what runs where no
 *  fused version is registered. */
import * as tf from '@tensorflow/tfjs-core';
import { NORM_EPSILON, type NormPrelu } from './contract.ts';

export const referenceNormPrelu: NormPrelu = {
  forward(z, gamma, beta, alpha) {
    const mean = tf.mean(z, 0);
    const variance = tf.mean(tf.square(tf.sub(z, mean)), 0);
    return { ...referenceNormPrelu.infer(z, gamma, beta, alpha, mean, variance), mean, variance };
  },

  infer(z, gamma, beta, alpha, mean, variance) {
    const slope = tf.div(gamma, tf.sqrt(tf.add(variance, NORM_EPSILON)));
    const y = tf.add(tf.mul(z, slope), tf.sub(beta, tf.mul(mean, slope)));
    const positive = tf.relu(y);
    return { out: tf.add(positive, tf.mul(tf.sub(y, positive), alpha)) };
  },

  backward(dOut, z, gamma, beta, alpha, mean, variance) {
    const rows = z.shape[0];
    const inverse = tf.rsqrt(tf.add(variance, NORM_EPSILON));
    const normalised = tf.mul(tf.sub(z, mean), inverse);
    const y = tf.add(tf.mul(normalised, gamma), beta);
    const isPositive = tf.step(y);
    const dAlpha = tf.sum(tf.mul(dOut, tf.sub(y, tf.relu(y))), 0);
    const dy = tf.mul(dOut, tf.add(tf.mul(isPositive, tf.sub(1, alpha)), alpha));
    const dBeta = tf.sum(dy, 0);
    const dGamma = tf.sum(tf.mul(dy, normalised), 0);
    const centred = tf.sub(tf.sub(dy, tf.div(dBeta, rows)), tf.mul(normalised, tf.div(dGamma, rows)));
    return { dz: tf.mul(centred, tf.mul(gamma, inverse)), dGamma, dBeta, dAlpha };
  },
};
