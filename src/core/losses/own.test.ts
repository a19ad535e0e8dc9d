import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOBS, knobsSchema } from '../experiment.ts';
import { lossInForce, settledForce } from '../schedule.ts';
import {
  type CurveFault,
  drawnCurveSchema,
  LEAST_APART,
  MOST_POINTS,
  readCurve,
  sampleCurve,
  spellCurve,
} from './drawnCurve.ts';
import { curveOf, tableOf } from './force.ts';
import { between } from './forces.testing.ts';
import { COSINE } from './loss.ts';
import { type CurvePoint, monotoneCubic } from './monotoneCubic.ts';
import { wedgeHalfWidth } from './room.ts';
import { readTable } from './table.ts';

/** Whatever can be drawn: at angles as close as they may be, falling and rising. */
const anyPoints: fc.Arbitrary<CurvePoint[]> = fc
  .record({
    steps: fc.array(between(LEAST_APART + 0.01, 2), { minLength: 0, maxLength: MOST_POINTS - 2 }),
    values: fc.array(between(-2, 1), { minLength: MOST_POINTS, maxLength: MOST_POINTS }),
  })
  .map(({ steps, values }) => {
    const thetas = [0];
    for (const step of steps) {
      const theta = thetas[thetas.length - 1] + step;
      if (theta < Math.PI - LEAST_APART - 0.01) thetas.push(theta);
    }
    return [...thetas, Math.PI].map((theta, i) => [theta, values[i]]);
  });

const ownCurve = (psi: string) => curveOf({ loss: 'own', parameters: { psi } });

describe('a monotone cubic', () => {
  it('goes through its points, and between two of them stays between their values', () => {
    fc.assert(
      fc.property(anyPoints, between(0, 1), (points, share) => {
        const { value } = monotoneCubic(points);
        for (const [i, [theta, wanted]] of points.entries()) {
          expect(value(theta)).toBeCloseTo(wanted, 10);
          if (i === 0) continue;
          const [before, from] = points[i - 1];
          const between = value(before + share * (theta - before));
          expect(between).toBeGreaterThanOrEqual(Math.min(from, wanted) - 1e-9);
          expect(between).toBeLessThanOrEqual(Math.max(from, wanted) + 1e-9);
        }
      }),
    );
  });

  it('falls wherever its points fall', () => {
    fc.assert(
      fc.property(anyPoints, between(0, Math.PI), (points, theta) => {
        const values = points.map(([, value]) => value).sort((a, b) => b - a);
        expect(monotoneCubic(points.map(([at], i) => [at, values[i]])).slope(theta)).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a straight line through two points, and through more on one', () => {
    for (const thetas of [
      [0, Math.PI],
      [0, 0.4, 1, Math.PI],
    ]) {
      const { value, slope } = monotoneCubic(thetas.map((theta) => [theta, 1 - theta / 2]));
      expect(value(0.7)).toBeCloseTo(0.65, 12);
      expect(slope(2)).toBeCloseTo(-0.5, 12);
    }
  });

  it('is its table, ψ and its slope, to the rounding of float32 at its steepness', () => {
    fc.assert(
      fc.property(anyPoints, between(0, Math.PI), (points, theta) => {
        const psi = spellCurve(points);
        const { value, slope, jumps } = ownCurve(psi);
        fc.pre(jumps.every((jump) => Math.abs(jump - theta) > 1e-3));
        const read = readTable(tableOf({ loss: 'own', parameters: { psi } }), theta);
        // An angle is rounded too, by 2e-7: that is as much as ψ falls over it, and the slope by as much as it bends.
        const bend = Math.abs(slope(theta + 1e-6) - slope(theta - 1e-6)) / 2e-6;
        expect(Math.abs(read.value - value(theta))).toBeLessThan(1e-6 + 1e-6 * Math.abs(slope(theta)));
        expect(Math.abs(read.slope - slope(theta))).toBeLessThan(1e-6 + 1e-6 * (Math.abs(slope(theta)) + bend));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a curve as text', () => {
  it('is the same text for the same curve, however it was written', () => {
    expect(v.parse(drawnCurveSchema, ' 0:1 , 1.571:0.0049,3.1416:-1.0')).toBe('0:1,1.57:0,pi:-1');
    expect(v.parse(drawnCurveSchema, '0:-0.001,pi:-2')).toBe('0:0,pi:-2');
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const text = spellCurve(points);
        expect(spellCurve(readCurve(text) as CurvePoint[])).toBe(text); // no fault
      }),
    );
  });

  it.each<[string, CurveFault]>([
    ['', 'count'],
    ['0:1', 'count'],
    [`0:1,${[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `${i / 4}:0`).join()},pi:-1`, 'count'],
    [`0:1,pi:-1${' '.repeat(500)}`, 'count'],
    ['0:1,1:NaN,pi:-1', 'number'],
    ['0:1,1:,pi:-1', 'number'],
    ['0:1,:0,pi:-1', 'number'],
    ['0:1,1:0:0,pi:-1', 'number'],
    ['0:1,1:-Infinity,pi:-1', 'number'],
    ['0.3:1,pi:-1', 'start'],
    ['0:1,1:0,3:-1', 'end'],
    ['0:1,2:0,1:-0.5,pi:-1', 'order'],
    ['0:1,1:0,1.05:-0.1,pi:-1', 'order'],
    ['0:1.2,pi:-1', 'range'],
    ['0:1,pi:-2.5', 'range'],
  ])('%s is none', (text, fault) => {
    expect(readCurve(text)).toBe(fault);
    expect(v.is(drawnCurveSchema, text)).toBe(false);
  });

  it('is refused with what a curve wants', () => {
    const result = v.safeParse(knobsSchema, { 'own.psi': '0:1,1:x,pi:-1' });
    expect(result.issues?.[0].message).toBe('Invalid curve: Expected θ:ψ of two numbers for each point');
  });
});

describe('the reader’s own loss', () => {
  it('starts as ArcFace’s curve, to 0.02 where classes decide', () => {
    const [own, arcface] = (['own', 'arcface'] as const).map((loss) =>
      curveOf(settledForce({ ...DEFAULT_KNOBS, loss })),
    );
    for (let theta = 0; theta < Math.PI / 2; theta += 0.05)
      expect(Math.abs(own.value(theta) - arcface.value(theta))).toBeLessThan(0.02);
  });

  it('comes from the cosine over the reader’s ramp', () => {
    const knobs = { ...DEFAULT_KNOBS, loss: 'own', marginRamp: 0.5, 'own.psi': '0:0.5,1.57:-0.5,pi:-2' } as const;
    const at = (step: number) => curveOf(lossInForce(knobs, step)).value(0);
    expect(at(0)).toBeCloseTo(1, 4);
    expect(at(0.25 * knobs.scheduleSteps)).toBeCloseTo(0.75, 4);
    expect(at(knobs.scheduleSteps)).toBe(0.5);
  });

  it('leaves a wedge up to where it first no longer holds, though it may hold again further out', () => {
    // Two classes: a sample is kept where ψ(θ) > cos(π − θ).
    const falling = ownCurve('0:1,0.5:-0.95,pi:-2');
    const rising = ownCurve('0:1,0.5:-0.95,1:0.5,pi:-2');
    expect(wedgeHalfWidth(2, falling)).toBeLessThan(0.5);
    expect(wedgeHalfWidth(2, rising)).toBeCloseTo(wedgeHalfWidth(2, falling), 1);
    expect(wedgeHalfWidth(2, ownCurve('0:-1.5,1:1,pi:-2'))).toBe(0);
  });

  it('samples any curve, within its range', () => {
    const points = sampleCurve({ ...COSINE, value: (theta) => 2 - 3 * theta });
    expect(points[0]).toEqual([0, 1]);
    expect(points.at(-1)).toEqual([Math.PI, -2]);
    expect(readCurve(spellCurve(points))).not.toBeTypeOf('string');
  });
});
