import { expect, it } from 'vitest';
import type { Snapshot } from '../../core/snapshot.ts';
import { printFact } from './SampleCard.tsx';
import { sampleFacts } from './sampleFacts.ts';
import { circleText } from './text.ts';

const SNAPSHOT = {
  seen: 2,
  embeddings: Float32Array.of(0, 3, Number.NaN, 0, 1, 1),
  centres: Float32Array.of(1, 0, 1, 2),
  inForce: { loss: 'arcface', margin: 0.5, scale: 8, learningRate: 0 },
} as unknown as Snapshot; // the parts that are read

it('tells θ, the logit with the margin, and the nearest centre', () => {
  const facts = sampleFacts(SNAPSHOT, [0, 1, 1], 0);
  expect(facts?.theta).toBeCloseTo(Math.PI / 2);
  expect(facts?.targetLogit).toBeCloseTo(8 * Math.cos(Math.PI / 2 + 0.5));
  expect(facts?.nearestCentre).toBe(1);
  expect(facts?.loss).toBeGreaterThan(8);
});

it('tells nothing of a sample without a finite embedding', () => {
  expect(sampleFacts(SNAPSHOT, [0, 1, 1], 1)).toBeNull();
  expect(sampleFacts(SNAPSHOT, [0, 1, 1], 2)).toBeNull();
});

it('prints numbers of a steady width', () => {
  const facts = { label: 1, theta: 0.1, cosine: 0.995, targetLogit: 27.5, loss: 0.0001, nearestCentre: 1 };
  const print = (row: 'theta' | 'cosine' | 'loss' | 'nearestCentre') => printFact(row, facts, circleText.en);
  expect([print('theta'), print('cosine'), print('loss'), print('nearestCentre')]).toEqual([
    '5.7°',
    '0.995',
    '< 0.001',
    'own',
  ]);
});
