/** Test helper: the lines of psi, run here. */
import type { Force } from '../../../core/losses/force.ts';

const MATH = {
  xp: { cos: Math.cos, floor: Math.floor, where: (is: boolean, yes: number, no: number) => (is ? yes : no) },
  math: { pi: Math.PI, sin: Math.sin },
};

/** The lines of psi are Python that is JavaScript too, but for its declarations. */
export function asFunction(force: Force, lines: readonly string[]): (theta: number) => number {
  const knobs = Object.fromEntries(
    Object.entries(force.parameters).map(([name, value]) => [name === 'lambda' ? 'lam' : name, value]),
  );
  const body = lines.map((line) => line.replace(/^(\w+) = /, 'var $1 = ')).join(';\n');
  const names = { ...MATH, ...knobs };
  const made = new Function(...Object.keys(names), `return (theta) => {\n${body}\n}`);
  return made(...Object.values(names));
}
