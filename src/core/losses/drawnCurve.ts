/** A curve that a reader draws, as text: `0:0.88,0.52:0.5,…,pi:-1.24`, ψ at some angles in radians. As text it is kept, sent,
 *  compared and linked to as any other knob. What is between the points is monotoneCubic.ts's. */
import * as v from 'valibot';
import { type Curve, MOST_JUMPS } from './loss.ts';
import type { CurvePoint } from './monotoneCubic.ts';

/** Both ends, and what a table has pieces for. */
export const MOST_POINTS = MOST_JUMPS + 2;
/** Two angles are no closer, radians: ψ cannot fall like a wall. */
export const LEAST_APART = 0.1;
/** Of ψ; 1 is the most that any cosine has, and below −2 no drawing of the curves goes. */
export const PSI_RANGE = { min: -2, max: 1 } as const;

/** A longer text is not looked at. */
const MOST_LETTERS = 400;
/** This near to π an angle is π: 3.14 is. */
const BESIDE_END = 0.01;
const DECIMALS = 2;
/** Of a curve that is on its way: in small steps. */
const FINE_DECIMALS = 4;
/** Enough for the curve of any loss here. */
const SAMPLED = 7;

/** What is wrong with a text that is no curve, and a sentence for a command line. */
const FAULTS = {
  count: `2 to ${MOST_POINTS} points`,
  number: 'θ:ψ of two numbers for each point',
  start: 'a first point at θ = 0',
  end: 'a last point at θ = pi',
  order: `θ ascending, ${LEAST_APART} apart at least`,
  range: `ψ from ${PSI_RANGE.min} to ${PSI_RANGE.max}`,
} as const;

export type CurveFault = keyof typeof FAULTS;

/** Its points, θ to hundredths; or what is wrong with it first. */
export function readCurve(text: string): readonly CurvePoint[] | CurveFault {
  const parts = text.length > MOST_LETTERS ? [] : text.split(',');
  if (parts.length < 2 || parts.length > MOST_POINTS) return 'count';
  const points = parts.map((part): CurvePoint => {
    const [theta, value, ...more] = part.split(':').map((number) => number.trim());
    if (!value || more.length > 0) return [Number.NaN, Number.NaN];
    return [theta === '' ? Number.NaN : angleOf(theta), Number(value)];
  });
  const thetas = points.map(([theta]) => theta);
  if (!points.flat().every(Number.isFinite)) return 'number';
  if (thetas[0] !== 0) return 'start';
  if (thetas[thetas.length - 1] !== Math.PI) return 'end';
  if (thetas.some((theta, i) => i > 0 && theta - thetas[i - 1] < LEAST_APART - 1e-9)) return 'order';
  return points.every(([, value]) => value >= PSI_RANGE.min && value <= PSI_RANGE.max) ? points : 'range';
}

/** @throws Error for a text that is no curve */
export function pointsOf(text: string): readonly CurvePoint[] {
  const points = readCurve(text);
  if (typeof points === 'string') throw new Error(`${text} is no curve: it wants ${FAULTS[points]}`);
  return points;
}

export function spellCurve(points: readonly CurvePoint[], decimals = DECIMALS): string {
  return points
    .map(([theta, value], i) => `${i === points.length - 1 ? 'pi' : short(theta, DECIMALS)}:${short(value, decimals)}`)
    .join();
}

/** The same curve is always the same text. */
export const drawnCurveSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const points = readCurve(dataset.value);
    if (typeof points !== 'string') return spellCurve(points);
    addIssue({ message: `Invalid curve: Expected ${FAULTS[points]}` });
    return NEVER;
  }),
);

/** Points on another curve, evenly over the angles; where that leaves the range, at its edge. */
export function sampleCurve({ value }: Curve): readonly CurvePoint[] {
  return Array.from({ length: SAMPLED }, (_, i) => {
    const theta = i === SAMPLED - 1 ? Math.PI : Number(short((i * Math.PI) / (SAMPLED - 1), DECIMALS));
    return [theta, Math.min(PSI_RANGE.max, Math.max(PSI_RANGE.min, value(theta)))];
  });
}

/** A drawn curve on its way from the cosine, where a ramp starts. @param done 0 … 1 */
export function rampCurve(text: string, done: number): string {
  if (done === 1) return text;
  const points = pointsOf(text).map(([theta, value]): CurvePoint => {
    const cosine = Math.cos(theta);
    return [theta, cosine + (value - cosine) * done];
  });
  return spellCurve(points, FINE_DECIMALS);
}

function angleOf(text: string): number {
  const theta = text === 'pi' ? Math.PI : Number(text);
  return Math.abs(theta - Math.PI) < BESIDE_END ? Math.PI : Number(short(theta, DECIMALS));
}

/** Without zeros at its end, nor a minus before 0. */
function short(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0);
}
