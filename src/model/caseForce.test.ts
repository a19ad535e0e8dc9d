import { expect, it } from 'vitest';
import { forceOfCase } from './caseForce.ts';
import { type LossCase, readCase } from './caseSchema.ts';
import edges from './fixtures/edge-cases.json';

const NUMBERS = edges.cases[0];

/** A case of other words and the same numbers. */
function caseOf(words: Record<string, unknown>): LossCase {
  const { embeddings, centres, labels, expected } = NUMBERS;
  const example = readCase({ embeddings, centres, labels, expected, ...words });
  if (typeof example === 'string') throw new Error(example);
  return example;
}

it.each<[Record<string, unknown>, string, Record<string, unknown>, number]>([
  [{ loss: 'ArcFace', m2: 0.5, scale: 64 }, 'arcface', { m: 0.5, guard: 'taylor' }, 64],
  [{ loss: 'arc_face', m: 0.5, guard: 'none', scale: 64 }, 'arcface', { m: 0.5, guard: 'none' }, 64],
  [{ loss: 'NormSoftmax', scale: 8 }, 'norm-softmax', {}, 8],
  [{ loss: 'CosFace loss', m3: 0.35, scale: 30 }, 'cosface', { m: 0.35 }, 30],
  [{ loss: 'combined', m1: 0.9, m2: 0.4, m3: 0.15, scale: 64 }, 'combined', { m1: 0.9, m2: 0.4, m3: 0.15 }, 64],
  [{ loss: 'sphereface', m1: 1.35, scale: 64 }, 'sphereface', { m: 1.35 }, 64],
  [{ loss: 'sphereface', m1: 4, scale: 1 }, 'a-softmax', { m: 4, lambda: 0 }, 1],
  [{ loss: 'A-Softmax', m1: 4, lambda: 5 }, 'a-softmax', { m: 4, lambda: 5 }, 1],
  [{ loss: 'intra', w: 2, scale: 32 }, 'intra-loss', { w: 2 }, 32],
  [{ loss: 'own', psi: '0:1,pi:-1', scale: 32 }, 'own', { psi: '0:1,pi:-1' }, 32],
])('%o is %s of %o', (words, loss, parameters, scale) => {
  expect(forceOfCase(caseOf(words))).toEqual({ loss, parameters, scale });
});

it.each<[Record<string, unknown>, string]>([
  [{ loss: 'magface' }, 'there is no loss magface; there are softmax, norm-softmax,'],
  [{ loss: 'cosface', m2: 0.5 }, 'cosface has no m2, which is 0.5 here'],
  [{ loss: 'arcface', m2: 0.5, guard: 'hard' }, 'guard of arcface is "hard"; it is to be taylor, mirror,'],
  [{ loss: 'arcface', m2: -0.5 }, 'm of arcface is -0.5; it is to be a number from 0 on'],
  [{ loss: 'sphereface', m1: 0, scale: 8 }, 'm of sphereface is 0; it is to be a number above 0'],
  [{ loss: 'a-softmax', m1: 4, lambda: '5' }, 'lambda of a-softmax is "5"; it is to be a number'],
  [{ loss: 'own', psi: '0:1' }, 'psi of own is "0:1"; it is to be a curve'],
  [{ loss: 'sphereface', m1: 12 }, 'the curve has 11 corners, and its table room for 7'],
  [{ loss: 'triplet', m: 0.3 }, 'triplets have no logits'],
  [{ loss: 'centre-loss', lambda: 0.1 }, 'a case says nothing of the class centres'],
])('%o is none, in a sentence', (words, sentence) => {
  expect(forceOfCase(caseOf(words))).toContain(sentence);
});
