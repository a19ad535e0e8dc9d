/** How each framework writes what the losses are made of. What all write alike but for a prefix is 'xp.' in the templates. */

export interface Dialect {
  readonly imports: readonly string[];
  /** In place of 'xp.'; xp.acos is called otherwise in NumPy. */
  readonly prefix: string;
  readonly acos: string;
  /** Cosines kept where arccos has a slope. */
  readonly clip: (cosines: string) => string;
  /** [n, 1] of a matrix's rows. */
  readonly length: (rows: string) => string;
  /** a·bᵀ */
  readonly product: (a: string, b: string) => string;
  /** [n] the entry of each row that y names. */
  readonly own: (rows: string) => string;
  /** [n, …] the rows that y names. */
  readonly rowsOf: (rows: string) => string;
  /** [n, c] whether a column is the one that y names. */
  readonly isOwn: string;
  readonly mean: (values: string) => string;
  readonly sum: (rows: string) => string;
  /** Along the last axis. */
  readonly least: (rows: string) => string;
  readonly most: (rows: string) => string;
  /** [n, n] bool: all but the diagonal. */
  readonly notSelf: string;
  readonly meanWhere: (values: string, mask: string) => string;
  readonly crossEntropy: readonly string[];
  /** The value without its gradient. */
  readonly stop: (value: string) => string;
}

export const DIALECTS = {
  pytorch: {
    imports: ['import math', 'import torch', 'import torch.nn.functional as F'],
    prefix: 'torch.',
    acos: 'torch.acos',
    clip: (cosines) => `(${cosines}).clamp(-1 + 1e-7, 1 - 1e-7)`,
    length: (rows) => `${rows}.norm(dim=1, keepdim=True)`,
    product: (a, b) => `${a} @ ${b}.T`,
    own: (rows) => `${rows}.gather(1, y[:, None])[:, 0]`,
    rowsOf: (rows) => `${rows}[y]`,
    isOwn: 'F.one_hot(y, W.shape[0]).bool()',
    mean: (values) => `(${values}).mean()`,
    sum: (rows) => `(${rows}).sum(dim=1)`,
    least: (rows) => `${rows}.amin(dim=-1)`,
    most: (rows) => `${rows}.amax(dim=-1)`,
    notSelf: '~torch.eye(len(y), dtype=torch.bool, device=y.device)',
    meanWhere: (values, mask) => `${values}[${mask}].mean()`,
    crossEntropy: ['loss = F.cross_entropy(logits, y)'],
    stop: (value) => `(${value}).detach()`,
  },
  numpy: {
    imports: ['import math', 'import numpy as np'],
    prefix: 'np.',
    acos: 'np.arccos',
    clip: (cosines) => `np.clip(${cosines}, -1, 1)`,
    length: (rows) => `np.linalg.norm(${rows}, axis=1, keepdims=True)`,
    product: (a, b) => `${a} @ ${b}.T`,
    own: (rows) => `${rows}[np.arange(len(y)), y]`,
    rowsOf: (rows) => `${rows}[y]`,
    isOwn: 'np.eye(len(W), dtype=bool)[y]',
    mean: (values) => `np.mean(${values})`,
    sum: (rows) => `np.sum(${rows}, axis=1)`,
    least: (rows) => `${rows}.min(axis=-1)`,
    most: (rows) => `${rows}.max(axis=-1)`,
    notSelf: '~np.eye(len(y), dtype=bool)',
    meanWhere: (values, mask) => `${values}[${mask}].mean()`,
    crossEntropy: [
      'shifted = logits - logits.max(axis=1, keepdims=True)',
      'loss = np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(y)), y])',
    ],
    stop: (value) => `(${value})`,
  },
  tensorflow: {
    imports: ['import math', 'import tensorflow as tf'],
    prefix: 'tf.',
    acos: 'tf.acos',
    clip: (cosines) => `tf.clip_by_value(${cosines}, -1 + 1e-7, 1 - 1e-7)`,
    length: (rows) => `tf.norm(${rows}, axis=1, keepdims=True)`,
    product: (a, b) => `tf.matmul(${a}, ${b}, transpose_b=True)`,
    own: (rows) => `tf.gather(${rows}, y, batch_dims=1)`,
    rowsOf: (rows) => `tf.gather(${rows}, y)`,
    isOwn: 'tf.one_hot(y, W.shape[0], True, False, dtype=tf.bool)',
    mean: (values) => `tf.reduce_mean(${values})`,
    sum: (rows) => `tf.reduce_sum(${rows}, axis=1)`,
    least: (rows) => `tf.reduce_min(${rows}, axis=-1)`,
    most: (rows) => `tf.reduce_max(${rows}, axis=-1)`,
    notSelf: '~tf.cast(tf.eye(y.shape[0]), tf.bool)',
    meanWhere: (values, mask) => `tf.reduce_mean(tf.boolean_mask(${values}, ${mask}))`,
    crossEntropy: ['loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits))'],
    stop: (value) => `tf.stop_gradient(${value})`,
  },
} as const satisfies Record<string, Dialect>;

export type Framework = keyof typeof DIALECTS;
export const FRAMEWORKS = Object.keys(DIALECTS) as Framework[]; // keyof loses its type in Object.keys
