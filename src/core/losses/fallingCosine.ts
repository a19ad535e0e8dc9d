/** cos(a·θ + b) − c made to fall all the way. */
import type { Curve } from './loss.ts';

/** (−1)^k·cos φ − 2k − c with φ = a·θ + b and k = ⌊φ/π⌋, without a jump in value or slope.
 *  @param a > 0  @param b ≥ 0  Source: Liu et al. 2017, Eq. 7 for b = c = 0. */
export function fallingCosine(a: number, b: number, c: number): Curve {
  const jumps: number[] = [];
  for (let k = 1; k * Math.PI < a * Math.PI + b; k++) {
    const theta = (k * Math.PI - b) / a;
    if (theta > 0) jumps.push(theta);
  }
  return {
    value(theta) {
      const phi = a * theta + b;
      const turns = Math.floor(phi / Math.PI);
      return signOf(turns) * Math.cos(phi) - 2 * turns - c;
    },
    slope(theta) {
      const phi = a * theta + b;
      return -signOf(Math.floor(phi / Math.PI)) * a * Math.sin(phi);
    },
    jumps,
  };
}

function signOf(turns: number): number {
  return turns % 2 === 0 ? 1 : -1;
}
