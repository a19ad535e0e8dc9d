/** Steps begun on the device whose results have not been read back. All are read in one piece, since every read waits for
 *  a GPU to finish. */
import * as tf from '@tensorflow/tfjs-core';
import { classCentresOf } from './classCentres.ts';
import type { ReadBack } from './learner.ts';

/** One step's results, on the device: embeddings [b, 2], loss and mean target logit, scalars. */
export interface StepResult {
  embeddings: tf.Tensor;
  loss: tf.Tensor;
  targetLogit: tf.Tensor;
}

export class Pending {
  #steps: { samples: Int32Array; result: StepResult }[] = [];

  /** Takes the tensors over. @param samples the step's batch */
  push(samples: Int32Array, result: StepResult): void {
    this.#steps.push({ samples, result });
  }

  /** Reads everything back and lets go of it. @param centres makes W [2, c]; called inside tf.tidy
   *  @param classCentres [c, 3], where the loss has any  @param table [trainCount, 2] takes the samples' embeddings */
  async read(centres: () => tf.Tensor, classCentres: tf.Tensor | null, table: Float32Array): Promise<ReadBack> {
    const steps = this.#steps;
    const packed = tf.tidy(() => {
      const latest = steps.slice(-1).map(({ result }) => result.targetLogit);
      const parts = [
        ...steps.map(({ result }) => result.embeddings),
        ...steps.map(({ result }) => result.loss),
        ...latest,
        ...(classCentres ? [classCentres] : []),
      ];
      const flat = [tf.transpose(centres()), ...parts].map((tensor) => tf.reshape(tensor, [-1]) as tf.Tensor1D); // the rank reshape cannot infer
      return { values: tf.concat(flat), centreCount: flat[0].size };
    });
    this.drop();
    const values = (await packed.values.data()) as Float32Array; // all parts are float32
    packed.values.dispose();
    let at = packed.centreCount;
    const take = (length: number) => {
      at += length;
      return values.slice(at - length, at);
    };
    for (const { samples } of steps) {
      const embeddings = take(2 * samples.length);
      samples.forEach((sample, i) => {
        table.set(embeddings.subarray(2 * i, 2 * i + 2), 2 * sample);
      });
    }
    const losses = take(steps.length);
    const [targetLogit = Number.NaN] = take(Math.min(1, steps.length));
    return {
      centres: values.slice(0, packed.centreCount),
      classCentres: classCentres ? classCentresOf(values.subarray(at)) : null,
      losses,
      targetLogit,
    };
  }

  /** Resolves when the latest step is done: at once where steps are done when they return. */
  async settle(): Promise<void> {
    const isQueued = tf.getBackend() === 'webgl' || tf.getBackend() === 'webgpu';
    if (isQueued) await this.#steps.at(-1)?.result.loss.data();
  }

  drop(): void {
    for (const { result } of this.#steps) tf.dispose([result.embeddings, result.loss, result.targetLogit]);
    this.#steps = [];
  }
}
