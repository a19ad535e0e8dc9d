/** Test helper: a run that passes every bar. */
import type { FigureRow } from './trainSeed.ts';

export const row = (change: Partial<FigureRow>): FigureRow => ({
  seed: 1,
  loss: 'arcface',
  parameters: { m: 0.5, guard: 'taylor' },
  scale: 32,
  steps: 500,
  images: 128_000,
  heldOutAccuracy: 0.99,
  marginAccuracy: 0.97,
  minCentreAngleDeg: 42,
  minGap90Deg: 35,
  isMixed: false,
  isMerged: false,
  intraDeg: 2,
  centreToMeanDeg: 0.6,
  tarAtFar1e2: 0.99,
  found: [],
  seconds: 10,
  backend: 'wasm',
  ...change,
});
