/** Sine, cosine and a bell curve from exact operations only (+ − × ÷, floor): engines differ in the last bits of
 *  Math.sin and Math.log, and a face must have the same pixels everywhere. */
import type { Random } from '../../core/random.ts';

const TAU = 2 * Math.PI;

/** sin x for any x of modest size, error below 4e-6. Folds into [−π/2, π/2], then a Taylor polynomial of degree 9. */
export function sin(x: number): number {
  let a = x - TAU * Math.floor(x / TAU + 0.5);
  if (a > TAU / 4) a = TAU / 2 - a;
  else if (a < -TAU / 4) a = -TAU / 2 - a;
  const q = a * a;
  return a * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - q / 72))));
}

/** cos x, as sin(x + π/2). */
export function cos(x: number): number {
  return sin(x + TAU / 4);
}

/** A bell-shaped number in (−1, 1), standard deviation 0.41: the sum of two uniforms, moved to 0. */
export function bell(random: Random): number {
  return random() + random() - 1;
}
