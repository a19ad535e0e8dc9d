/** ψ = cos(θ + m), and what follows past θ = π − m, where it would rise again and push a sample to the far side:
 *
 *      none              cos(θ + m) all the way, as Eq. 3 is printed
 *      taylor            cos θ − m·sin m, as the authors' first code has it; jumps down at π − m
 *      mirror            −2 − cos(θ + m): falls on, without a jump, as Keras_insightface has it
 *      easy              a margin only where θ < π/2, cos θ past it
 *      straight-through  no guard, and a gradient as if ψ were the cosine, as the authors' code has it since 2022 */
import { type Curve, defineLoss } from './loss.ts';

export const GUARDS = ['taylor', 'mirror', 'easy', 'none', 'straight-through'] as const;
export type Guard = (typeof GUARDS)[number];

export const arcface = defineLoss({
  name: 'arcface',
  radius: 'scale',
  knobs: {
    m: { symbol: 'm', min: 0, max: 1.5, initial: 0.5, step: 0.01, unit: 'rad', margin: 'm2', neutral: 0, address: 'm' },
    guard: { options: GUARDS, initial: 'taylor', address: 'guard' },
  },
  curve: ({ m, guard }) => guarded(m, guard as Guard), // one of its options
  source: 'Deng et al. 2019, Eq. 3',
});

function guarded(m: number, guard: Guard): Curve {
  const value = (theta: number) => Math.cos(theta + m);
  const slope = (theta: number) => -Math.sin(theta + m);
  const jumps = m > 0 ? [Math.PI - m] : [];
  const isPast = (theta: number) => theta > Math.PI - m;
  switch (guard) {
    case 'none':
      return { value, slope, jumps: [] };
    case 'taylor': {
      const less = m * Math.sin(m);
      return {
        value: (theta) => (isPast(theta) ? Math.cos(theta) - less : value(theta)),
        slope: (theta) => (isPast(theta) ? -Math.sin(theta) : slope(theta)),
        jumps,
      };
    }
    case 'mirror':
      return {
        value: (theta) => (isPast(theta) ? -2 - value(theta) : value(theta)),
        slope: (theta) => (isPast(theta) ? -slope(theta) : slope(theta)),
        jumps,
      };
    case 'easy': {
      const isEasy = (theta: number) => theta < Math.PI / 2;
      return {
        value: (theta) => (isEasy(theta) ? value(theta) : Math.cos(theta)),
        slope: (theta) => (isEasy(theta) ? slope(theta) : -Math.sin(theta)),
        jumps: m > 0 ? [Math.PI / 2] : [],
      };
    }
    case 'straight-through':
      return { value, slope: (theta) => -Math.sin(theta), jumps: [] };
    default:
      throw new Error(`guard ${guard satisfies never}`);
  }
}
