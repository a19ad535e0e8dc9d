/** Algorithm 1 of the paper: which line of our code is which line of it, in the frameworks' code and in our own. */

interface Step {
  /** Of the paper's lines; none of what follows them. */
  readonly numbers: string;
  /** What the line of the frameworks' code begins with. */
  readonly begins: readonly string[];
  /** Lines of this project as they stand, and where. */
  readonly here: readonly string[];
  readonly file: string;
}

const HEAD = 'src/model/head.ts';

export const STEPS = {
  lengths: {
    numbers: '1–2',
    begins: ['x_hat, W_hat ='],
    here: ['const unit = tf.div(embeddings, norms);', 'const unitCentres = tf.div(centres, centreNorms);'],
    file: HEAD,
  },
  cosines: {
    numbers: '3',
    begins: ['cos ='],
    here: ['const cosines = tf.matMul(unit, unitCentres);'],
    file: HEAD,
  },
  angle: {
    numbers: '4–5',
    begins: ['theta ='],
    here: [
      'const cosine = tf.sum(tf.mul(unit, ownCentres), 1, true);',
      'const { value, slope } = lookUp(tableOf(force), tf.atan2(sine, cosine));',
    ],
    file: HEAD,
  },
  margin: {
    numbers: '6',
    begins: ['return torch.cos', 'return tf.cos', 'return np.cos'],
    here: ['const value = (theta: number) => Math.cos(theta + m);'],
    file: 'src/core/losses/arcface.ts',
  },
  logits: {
    numbers: '7–9',
    begins: ['logits ='],
    here: [
      'const unscaled = tf.add(cosines, tf.mul(oneHot, tf.sub(value, cosine)));',
      'const logits = tf.mul(unscaled, radii);',
    ],
    file: HEAD,
  },
  loss: {
    numbers: '',
    begins: ['shifted =', 'loss ='],
    here: ['loss: tf.mean(tf.sub(log1p(tf.add(ofOthers, tf.sub(ofOwn, 1))), own)),'],
    file: HEAD,
  },
} as const satisfies Record<string, Step>;

export type StepId = keyof typeof STEPS;
export const STEP_IDS = Object.keys(STEPS) as StepId[]; // its keys, in the order of the paper
