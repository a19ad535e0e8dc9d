/** How much memory tfjs holds in this worker or page. */
import * as tf from '@tensorflow/tfjs-core';

/** tfjs's own backend objects tell more than their public types do. */
interface TellingBackend {
  wasm?: { HEAPU8: Uint8Array };
}

/** The whole heap of tfjs-wasm; of other backends what their tensors take, bytes. */
export function tensorBytes(): number {
  const { wasm } = tf.backend() as TellingBackend;
  return wasm ? wasm.HEAPU8.byteLength : tf.memory().numBytes;
}
