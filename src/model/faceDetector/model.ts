/** BlazeFace run by tfjs: a picture in, detections out. */

import faceDetectorUrl from 'virtual:face-detector';
import * as tf from '@tensorflow/tfjs-core';
import { ANCHOR_VALUES, anchorCentres, type Detection, decode, INPUT_SIDE } from './decode.ts';
import { loadModel } from './format.ts';
import { blendOverlapping } from './overlap.ts';

/** The graph's outputs: logits and values of the finer grid's 512 anchors, then of the coarser one's 384. */
const OUTPUTS = ['Identity', 'Identity_2', 'Identity_1', 'Identity_3'];

/** Boxes that share more than this are one face, as in the model's definition. */
const SAME_FACE = 0.3;

export interface BlazeFace {
  /** The faces in a picture of INPUT_SIDE, [side, side, 3] in [−1, 1], surest first. */
  look(picture: Float32Array, leastScore: number): Promise<Detection[]>;
  /** Frees the weights. */
  dispose(): void;
}

/** Loads the weights onto the backend that runs; the code that runs the graph is fetched now and not before.
 *  @throws Error when code or weights cannot be fetched */
export async function openBlazeFace(): Promise<BlazeFace> {
  const [{ loadGraphModel }, stored] = await Promise.all([
    import('@tensorflow/tfjs-converter'),
    loadModel(faceDetectorUrl),
  ]);
  const model = await loadGraphModel({ load: async () => stored });
  const anchors = anchorCentres();
  return {
    async look(picture, leastScore) {
      const outputs = tf.tidy(() => {
        const input = tf.tensor4d(picture, [1, INPUT_SIDE, INPUT_SIDE, 3]);
        const [fineLogits, fineValues, coarseLogits, coarseValues] = model.execute(input, OUTPUTS) as tf.Tensor[]; // one each
        return [
          tf.concat([tf.reshape(fineLogits, [-1]), tf.reshape(coarseLogits, [-1])]),
          tf.concat([tf.reshape(fineValues, [-1, ANCHOR_VALUES]), tf.reshape(coarseValues, [-1, ANCHOR_VALUES])]),
        ];
      });
      try {
        const [logits, values] = await Promise.all(outputs.map((it) => it.data()));
        return blendOverlapping(decode(logits, values, anchors, leastScore), SAME_FACE);
      } finally {
        tf.dispose(outputs);
      }
    },
    dispose: () => model.dispose(),
  };
}
