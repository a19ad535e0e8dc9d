/** The body of psi(theta) as Python: the own class's logit over the radius, as the papers write it where they have a formula, and
 *  of any other loss as cubics through its curve. */
import type { Guard } from '../../../core/losses/arcface.ts';
import { pointsOf } from '../../../core/losses/drawnCurve.ts';
import { curveOf, type Force, hasMargin, isOfTriplets } from '../../../core/losses/force.ts';
import type { Dialect } from './dialects.ts';

/** With 'xp.' before what every framework has; null where psi is the cosine, or where there are no logits. */
export function psiLines(force: Force, { stop }: Pick<Dialect, 'stop'>): string[] | null {
  if (isOfTriplets(force) || !hasMargin(force)) return null;
  const { loss, parameters } = force;
  switch (loss) {
    case 'arcface':
      return [`return ${guarded(parameters.guard as Guard, stop)}`]; // one of its options
    case 'cosface':
      return ['return xp.cos(theta) - m'];
    case 'sphereface':
      return [...falling('m * theta'), 'return pure'];
    case 'a-softmax':
      return [...falling('m * theta'), 'return (lam * xp.cos(theta) + pure) / (1 + lam)'];
    case 'combined':
      return [...falling('m1 * theta + m2'), 'return pure - m3'];
    case 'own':
      return cubicsBetween(
        pointsOf(String(parameters.psi)).map(([theta]) => theta),
        force,
      );
    default:
      return cubicsBetween(nodesOf(force), force);
  }
}

function guarded(guard: Guard, stop: Dialect['stop']): string {
  const turned = 'xp.cos(theta + m)';
  switch (guard) {
    case 'none':
      return turned;
    case 'taylor':
      return `xp.where(theta > math.pi - m, xp.cos(theta) - m * math.sin(m), ${turned})`;
    case 'mirror':
      return `xp.where(theta > math.pi - m, -2 - ${turned}, ${turned})`;
    case 'easy':
      return `xp.where(theta < math.pi / 2, ${turned}, xp.cos(theta))`;
    case 'straight-through':
      return `xp.cos(theta) + ${stop(`${turned} - xp.cos(theta)`)}`;
    default:
      throw new Error(`guard ${guard satisfies never}`);
  }
}

/** cos phi that falls on past every pi, without a jump. */
function falling(phi: string): string[] {
  return [`phi = ${phi}`, 'k = xp.floor(phi / math.pi)', 'pure = (1 - 2 * (k % 2)) * xp.cos(phi) - 2 * k'];
}

/** Stretches of no formula, over which a smooth curve is a cubic to some six digits. */
const STRETCHES = 64;

function nodesOf(force: Force): number[] {
  const even = Array.from({ length: STRETCHES + 1 }, (_, i) => (i * Math.PI) / STRETCHES);
  return [...even, ...curveOf(force).jumps].sort((a, b) => a - b);
}

const INSIDE = 1e-12;

/** A cubic for each stretch, with the curve's values and slopes at its ends. */
function cubicsBetween(nodes: readonly number[], force: Force): string[] {
  const { value, slope } = curveOf(force);
  return [
    ...nodes.slice(1).flatMap((next, i) => {
      // Where the curve jumps, each stretch ends on its own side.
      const [start, end] = [nodes[i] + INSIDE, next - INSIDE];
      const width = end - start;
      const secant = (value(end) - value(start)) / width;
      const c2 = (3 * secant - 2 * slope(start) - slope(end)) / width;
      const c3 = (slope(start) + slope(end) - 2 * secant) / width ** 2;
      const [at, c0, c1] = [start, value(start), slope(start)].map(pythonNumber);
      const cubic = `${c0} + t * (${c1} + t * (${pythonNumber(c2)} + t * ${pythonNumber(c3)}))`;
      return [`t = theta - ${at}`, i === 0 ? `curve = ${cubic}` : `curve = xp.where(theta >= ${at}, ${cubic}, curve)`];
    }),
    'return curve',
  ];
}

/** As Python and JavaScript read it; negative ones in brackets. */
export function pythonNumber(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.startsWith('-') ? `(${text})` : text;
}
