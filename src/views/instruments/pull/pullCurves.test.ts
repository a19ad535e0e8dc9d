import { expect, it } from 'vitest';
import type { Force } from '../../../core/losses/force.ts';
import { NO_PULL, pullUnder } from '../../../core/pull.ts';
import { lengthsAt, pullAlong, pullPath, whereItStops } from './pullCurves.ts';

const NORM_SOFTMAX: Force = { loss: 'norm-softmax', parameters: {}, scale: 32 };
const ARCFACE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };
const SOFTMAX: Force = { loss: 'softmax', parameters: {}, scale: 1 };
const degrees = (radians: number) => (radians * 180) / Math.PI;

const stop = (force: Force, identities = 8) => degrees(whereItStops(pullAlong(force, identities, [1, 1])));

it('runs from W to W', () => {
  const { spacing, pulls } = pullAlong(ARCFACE, 8, [1, 1]);
  expect(degrees(spacing)).toBeCloseTo(45);
  expect(pulls[0]).toBeCloseTo(0, 12);
  // At the rival's W the embedding is all the rival's: sin(45° + m) of the own class, and no pull of the rival.
  expect(pulls[pulls.length - 1]).toBeCloseTo(Math.sin(Math.PI / 4 + 0.5), 3);
  expect(
    pullPath(
      { spacing, pulls },
      (v) => v,
      (v) => v,
    ).split('L'),
  ).toHaveLength(pulls.length);
});

it('stops far inside of the boundary without a margin, and hardly at all with one', () => {
  expect(stop(NORM_SOFTMAX)).toBeGreaterThan(11);
  expect(stop(NORM_SOFTMAX)).toBeLessThan(13);
  expect(stop(ARCFACE)).toBeLessThan(5);
  expect(stop({ ...NORM_SOFTMAX, scale: 64 })).toBeGreaterThan(stop(NORM_SOFTMAX));
});

it('stops where the pull itself is NO_PULL', () => {
  const at = whereItStops(pullAlong(NORM_SOFTMAX, 8, [1, 1]));
  const centres = Array.from({ length: 8 }, (_, j) => [
    Math.cos((j * Math.PI) / 4),
    Math.sin((j * Math.PI) / 4),
  ]).flat();
  expect(Math.abs(pullUnder(centres, NORM_SOFTMAX, 1)(at, 0))).toBeCloseTo(NO_PULL, 4);
});

it('does not stop where classes stand closer than the margin', () => {
  expect(stop(ARCFACE, 32)).toBe(0);
});

it('of raw softmax at lengths that make up s is Norm-Softmax’s', () => {
  const raw = pullAlong(SOFTMAX, 8, lengthsAt(SOFTMAX, 32));
  const normalised = pullAlong(NORM_SOFTMAX, 8, lengthsAt(NORM_SOFTMAX, 32));
  for (const [i, pull] of raw.pulls.entries()) expect(pull).toBeCloseTo(normalised.pulls[i], 12);
});
