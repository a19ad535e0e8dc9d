import { expect, it } from 'vitest';
import type { Force } from '../../core/losses/force.ts';
import { printFact, sampleFacts } from './sampleFacts.ts';
import { circleText } from './text.ts';

const SNAPSHOT = {
  seen: 2,
  embeddings: Float32Array.of(0, 3, Number.NaN, 0, 1, 1),
  centres: Float32Array.of(1, 0, 1, 2),
};
const FORCE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 8 };

it('tells θ, the logit with the margin, and the nearest centre', () => {
  const facts = sampleFacts(SNAPSHOT, [0, 1, 1], 0, FORCE);
  expect(facts?.theta).toBeCloseTo(Math.PI / 2);
  expect(facts?.targetLogit).toBeCloseTo(8 * Math.cos(Math.PI / 2 + 0.5));
  expect(facts?.nearestCentre).toBe(1);
  expect(facts?.loss).toBeGreaterThan(8);
  expect(facts?.pull).toBeCloseTo(Math.cos(0.5) - 1 / Math.sqrt(5), 3);
});

it('tells nothing of a sample without a finite embedding', () => {
  expect(sampleFacts(SNAPSHOT, [0, 1, 1], 1, FORCE)).toBeNull();
  expect(sampleFacts(SNAPSHOT, [0, 1, 1], 2, FORCE)).toBeNull();
});

it('prints numbers of a steady width', () => {
  const facts = { label: 1, theta: 0.1, cosine: 0.995, targetLogit: 27.5, loss: 0.0001, pull: 0.004, nearestCentre: 1 };
  const print = (row: 'theta' | 'cosine' | 'loss' | 'pull' | 'nearestCentre') => printFact(row, facts, circleText.en);
  expect([print('theta'), print('cosine'), print('loss'), print('pull'), print('nearestCentre')]).toEqual([
    '5.7°',
    '0.995',
    '< 0.001',
    '0.00',
    'own',
  ]);
});
