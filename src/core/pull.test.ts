import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapAngle } from './circle.ts';
import { crossEntropy, sampleLogits } from './logits.ts';
import type { Force } from './losses/force.ts';
import { curveOf, isOfTriplets, radiusOf } from './losses/force.ts';
import { anyForce } from './losses/forces.testing.ts';
import { sampleTerm } from './losses/terms.ts';
import { meanNorm, NO_PULL, pullUnder, unpulledShare } from './pull.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

function evenly(c: number, length = 1): Float64Array {
  const centres = new Float64Array(2 * c);
  for (let j = 0; j < c; j++) {
    centres[2 * j] = length * Math.cos((2 * Math.PI * j) / c);
    centres[2 * j + 1] = length * Math.sin((2 * Math.PI * j) / c);
  }
  return centres;
}

const NORM_SOFTMAX: Force = { loss: 'norm-softmax', parameters: {}, scale: 32 };
const ARCFACE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };
const BOUNDARY = Math.PI / 8;

it('is the finite difference of the cross-entropy at 1,000 random azimuths, m, s, losses, lengths and centres', () => {
  const centre = fc.record({ at: real(-Math.PI, Math.PI), norm: real(0.3, 4) });
  fc.assert(
    fc.property(
      real(-Math.PI, Math.PI),
      anyForce,
      real(0.2, 5),
      fc.array(centre, { minLength: 2, maxLength: 12 }),
      (azimuth, force, length, placed) => {
        const theta = Math.abs(wrapAngle(azimuth - placed[0].at));
        fc.pre(force.parameters.guard !== 'straight-through'); // whose gradient is not its derivative
        const kinks = [theta, Math.PI - theta, ...curveOf(force).jumps.map((jump) => Math.abs(jump - theta))];
        fc.pre(Math.min(...kinks) > 1e-3); // the loss has a corner there
        const centres = placed.flatMap(({ at, norm }) => [norm * Math.cos(at), norm * Math.sin(at)]);
        fc.pre(!isOfTriplets(force));
        const loss = (at: number) => {
          const x = [length * Math.cos(at), length * Math.sin(at)];
          return crossEntropy(sampleLogits(x, centres, 0, force), 0) + sampleTerm(x, centres, 0, force, null);
        };
        const step = 1e-4;
        const near = loss(azimuth + step) - loss(azimuth - step);
        const far = loss(azimuth + 2 * step) - loss(azimuth - 2 * step);
        const slope = (8 * near - far) / (12 * step);
        const meanCentre = placed.reduce((sum, { norm }) => sum + norm, 0) / placed.length;
        const scale = { product: length * meanCentre, norm: length, scale: force.scale, none: 1 }[radiusOf(force)];
        const expected = -slope / scale;
        const got = pullUnder(centres, force, length)(azimuth, 0);
        expect(Math.abs(got - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));
      },
    ),
    { numRuns: 1000, seed: 8 },
  );
});

it('turns an embedding towards its own centre', () => {
  for (const force of [NORM_SOFTMAX, ARCFACE, { loss: 'softmax', parameters: {}, scale: 1 } as const]) {
    const pull = pullUnder(evenly(8), force, 3);
    expect(pull(0.3, 0)).toBeLessThan(0);
    expect(pull(-0.3, 0)).toBeGreaterThan(0);
  }
});

it('under Norm-Softmax at s = 32 is nothing 10° inside of a boundary, where ArcFace pulls with all its might', () => {
  const inside = BOUNDARY - (10 * Math.PI) / 180;
  expect(Math.abs(pullUnder(evenly(8), NORM_SOFTMAX, 1)(inside, 0)) / NO_PULL).toBeCloseTo(1, 0);
  expect(Math.abs(pullUnder(evenly(8), ARCFACE, 1)(inside, 0))).toBeGreaterThan(0.8);
});

it('under ArcFace is a plateau up to a clear wedge', () => {
  const pull = (degrees: number) => Math.abs(pullUnder(evenly(8), ARCFACE, 1)((degrees * Math.PI) / 180, 0));
  expect(pull(1)).toBeLessThan(0.06);
  expect(pull(22)).toBeGreaterThan(1.1);
  expect(pull(22) - pull(15)).toBeLessThan(0.2);
});

it('past θ = π − m leaves a sample opposite of its centre alone', () => {
  const pull = pullUnder(evenly(2), ARCFACE, 1);
  expect(Math.abs(pull(Math.PI - 1e-6, 0))).toBeLessThan(1e-5);
  expect(Math.abs(pull(Math.PI - 0.6, 0))).toBeGreaterThan(0.6);
});

it('of raw softmax grows surer with the length, and does not depend on the unit', () => {
  const force: Force = { loss: 'softmax', parameters: {}, scale: 1 };
  const pull = (length: number, centre: number) => Math.abs(pullUnder(evenly(8, centre), force, length)(0.2, 0));
  expect(pull(4, 2)).toBeLessThan(pull(1, 2));
  expect(pull(4, 2)).toBeCloseTo(pull(2, 4), 12);
});

it('counts the embeddings that feel none, of those that are finite', () => {
  const at = (azimuth: number) => [2 * Math.cos(azimuth), 2 * Math.sin(azimuth)];
  const embeddings = [...at(0.05), ...at(0.1), ...at(BOUNDARY), Number.NaN, 0, ...at(BOUNDARY)];
  const share = (force: Force, seen: number) => unpulledShare(embeddings, [0, 0, 0, 0, 0], seen, evenly(8), force);
  expect(share(NORM_SOFTMAX, 4)).toBeCloseTo(2 / 3);
  expect(share(ARCFACE, 4)).toBe(0);
  expect(share(NORM_SOFTMAX, 0)).toBeNaN();
  expect(meanNorm(embeddings, 5)).toBeCloseTo(2);
});
