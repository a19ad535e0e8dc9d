/** Centre loss beside the curve, and how its class centres follow their classes; it sees no W and no angle. */
import { CENTRE_RATE, CLASS_CENTRE_FLOATS } from '../../../core/losses/terms.ts';

interface CentreNumbers {
  /** λ/2·‖x − c_y‖², mean. */
  loss: number;
  /** [b, d] */
  dEmbeddings: Float32Array;
  /** [c, 3] for the next step. */
  classCentres: Float32Array;
}

/** A class that has no centre yet begins at the mean of its samples here; then, as Wen et al. 2016 have it in Eq. 4,
 *  c_j ← c_j − α·Σ_{y_i = j}(c_j − x_i)/(1 + n_j).
 *  @param embeddings [b, 2]  @param labels [b]  @param classCentres [c, 3] before the step */
export function centreTerm(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  classCentres: Float32Array,
  lambda: number,
): CentreNumbers {
  const batch = labels.length;
  const classes = classCentres.length / CLASS_CENTRE_FLOATS;
  const sums = new Float64Array(CLASS_CENTRE_FLOATS * classes); // x, y, and how many
  for (let i = 0; i < batch; i++) {
    const at = CLASS_CENTRE_FLOATS * labels[i];
    sums[at] += embeddings[2 * i];
    sums[at + 1] += embeddings[2 * i + 1];
    sums[at + 2]++;
  }
  const now = classCentres.slice();
  for (let at = 0; at < now.length; at += CLASS_CENTRE_FLOATS) {
    if (now[at + 2] === 1 || sums[at + 2] === 0) continue;
    now[at] = sums[at] / sums[at + 2];
    now[at + 1] = sums[at + 1] / sums[at + 2];
    now[at + 2] = 1;
  }
  const dEmbeddings = new Float32Array(2 * batch);
  let loss = 0;
  for (let i = 0; i < 2 * batch; i++) {
    const apart = embeddings[i] - now[CLASS_CENTRE_FLOATS * labels[i >> 1] + (i & 1)];
    loss += apart * apart;
    dEmbeddings[i] = (lambda * apart) / batch;
  }
  for (let at = 0; at < now.length; at += CLASS_CENTRE_FLOATS) {
    const count = sums[at + 2];
    for (let k = at; k < at + 2; k++) now[k] -= (CENTRE_RATE * (count * now[k] - sums[k])) / (1 + count);
  }
  return { loss: (lambda * loss) / (2 * batch), dEmbeddings, classCentres: now };
}
