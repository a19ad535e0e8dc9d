import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../../../core/experiment.ts';
import { curveOf, type Force } from '../../../core/losses/force.ts';
import { anyForce } from '../../../core/losses/forces.testing.ts';
import { LOSS_NAMES } from '../../../core/losses/registry.ts';
import { lossInForce, settledForce } from '../../../core/schedule.ts';
import { curvePath, curvePieces, jumpPath, lastVisible } from './curvePaths.ts';

/** So many pixels that a path's rounding to thousandths is nothing. */
const FINE = 1e6;
const fine = (value: number) => FINE * value;

/** θ and ψ of every point of a path. */
function pointsOf(d: string): [number, number][] {
  return d
    .split(/[ML]/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [x, y] = pair.split(',');
      return [Number(x) / FINE, Number(y) / FINE];
    });
}

function expectDrawn(force: Force) {
  const points = pointsOf(curvePath(curvePieces(force, 0, Math.PI), fine, fine));
  expect(points.length).toBeGreaterThan(180);
  for (const [theta, value] of points) expect(Math.abs(value - curveOf(force).value(theta))).toBeLessThan(1e-6);
}

it.each(LOSS_NAMES)('the path of %s is ψ, at the start, within its ramps and after them', (loss) => {
  const knobs = { ...DEFAULT_KNOBS, loss, marginRamp: 0.5 };
  for (const step of [0, 100, 1000]) expectDrawn(lossInForce(knobs, step));
});

it('the path is ψ whatever the knobs', () => {
  fc.assert(fc.property(anyForce, expectDrawn), { numRuns: 200 });
});

it('the jump of a guard is drawn, and a corner is not', () => {
  const jumpsOf = (guard: string) =>
    jumpPath(curvePieces({ loss: 'arcface', parameters: { m: 0.5, guard } }, 0, Math.PI), fine, fine);
  const [x, from, to] = jumpsOf('taylor').split(/[M V]/).slice(1).map(Number);
  expect(x / FINE).toBeCloseTo(Math.PI - 0.5, 3);
  expect(from / FINE).toBeCloseTo(-1, 3);
  expect(to / FINE).toBeCloseTo(Math.cos(Math.PI - 0.5) - 0.5 * Math.sin(0.5), 3);
  expect(jumpsOf('easy')).not.toBe('');
  expect(jumpsOf('mirror')).toBe('');
  expect(jumpsOf('none')).toBe('');
});

it('a name is led to where its curve leaves the drawing', () => {
  const steep = curvePieces({ loss: 'a-softmax', parameters: { m: 4, lambda: 0 } }, 0, Math.PI);
  const [theta, value] = lastVisible(steep, -2);
  expect(value).toBeGreaterThanOrEqual(-2);
  expect(theta).toBeLessThan(Math.PI / 2);
  const cosine = curvePieces(settledForce({ ...DEFAULT_KNOBS, loss: 'softmax' }), 0, Math.PI);
  expect(lastVisible(cosine, -2)[0]).toBeCloseTo(Math.PI);
});
