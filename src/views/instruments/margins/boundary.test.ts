import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleLogits } from '../../../core/logits.ts';
import type { Force } from '../../../core/losses/force.ts';
import { boundaryPath, boundaryPieces, marginAt, marginPath, rivalAt } from './boundary.ts';

const DEGREE = Math.PI / 180;
const ARCFACE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };
const COSFACE: Force = { loss: 'cosface', parameters: { m: 0.2 }, scale: 32 };
const SPHEREFACE: Force = { loss: 'sphereface', parameters: { m: 1.35 }, scale: 32 };
const NORM_SOFTMAX: Force = { loss: 'norm-softmax', parameters: {}, scale: 32 };
const same = (value: number) => value;

it('is the diagonal without a margin', () => {
  for (const [own, rival] of boundaryPieces(NORM_SOFTMAX, Math.PI).flat()) expect(rival).toBeCloseTo(own, 3);
});

it('is a strip of one width under ArcFace, and none under the others: as Figure 5 draws them', () => {
  const widths = (force: Force) => [10, 50, 90].map((own) => marginAt(force, own * DEGREE));
  for (const width of widths(ARCFACE)) expect(width).toBeCloseTo(0.5, 5);
  const [near, mid, far] = widths(COSFACE);
  expect(near).toBeGreaterThan(mid);
  expect(mid).toBeGreaterThan(far);
  for (const own of [10, 50, 90]) expect(rivalAt(SPHEREFACE, own * DEGREE)).toBeCloseTo(1.35 * own * DEGREE, 5);
});

it('parts the pairs of angles where the own logit is the largest from the others', () => {
  const angle = fc.double({ min: 0.01, max: Math.PI - 0.01, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(ARCFACE, COSFACE, SPHEREFACE, NORM_SOFTMAX), angle, angle, (force, own, rival) => {
      const border = rivalAt(force, own);
      fc.pre(Math.abs(rival - border) > 1e-3);
      const centres = [Math.cos(own), Math.sin(own), Math.cos(rival), -Math.sin(rival)];
      const [ownLogit, rivalLogit] = sampleLogits([1, 0], centres, 0, force);
      expect(ownLogit > rivalLogit).toBe(rival > border);
    }),
  );
});

it('goes up to the end of the plane where ψ falls below −1 without a jump', () => {
  const drawn = boundaryPath(boundaryPieces(COSFACE, Math.PI), same, same).split(/[ML]/).slice(1);
  const [own, rival] = drawn[drawn.length - 1].split(',').map(Number);
  expect(rival).toBeCloseTo(Math.PI, 3);
  expect(own).toBeCloseTo(Math.acos(-0.8), 3);
});

it('has no line where no rival is far enough, and the margin is all there is', () => {
  const pieces = boundaryPieces(ARCFACE, Math.PI);
  const drawn = boundaryPath(pieces, same, same).split(/[ML]/).slice(1);
  expect(Number(drawn[drawn.length - 1].split(',')[0])).toBeLessThan(Math.PI - 0.5 + 1e-3);
  expect(rivalAt(ARCFACE, 3)).toBe(Math.PI);
  expect(marginPath(pieces, same, same)).toContain('3.142,3.142');
});
