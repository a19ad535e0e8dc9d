/** `npm run bench`: our training step against stock tfjs, jax-js and PyTorch, and what the page costs (src/bench/). */
import { bench } from '../bench/bench.ts';
import { readOptions } from '../bench/options.ts';

export { USAGE } from '../bench/options.ts';

/** @returns 0: a bar that is missed is a finding and is printed, not a failure of the command */
export async function main(argv: string[]): Promise<number> {
  return bench(readOptions(argv));
}
