/** How fast our step is against every other, and what it is held to. */
import type { EngineName } from './engines/spec.ts';
import { imagesPerSecond, type Result } from './result.ts';

/** At least this many times the images a second of another engine in the same heat. A real GPU has no bar. */
const BARS: Partial<Record<string, Partial<Record<EngineName, number>>>> = {
  wasm: { 'stock-tfjs': 7.5, 'jax-js': 1.1, pytorch: 1, onnxruntime: 1.1 },
  'webgpu (software)': { 'stock-tfjs': 20, 'jax-js': 1.5 },
};
const MOST_DISPATCHES = 40;
const MOST_SUBMITS = 2;

const NAMES: Record<EngineName, string> = {
  arclab: 'arclab',
  'stock-tfjs': 'stock tfjs',
  'jax-js': 'jax-js',
  pytorch: 'PyTorch on one thread',
  'arclab-forward': 'arclab forward',
  onnxruntime: 'onnxruntime-web forward on one thread',
};

/** One line for each engine that ours was timed against, then one for its own calls.
 *  @param results of one heat */
export function verdictLines(results: readonly Result[], isSoftware: boolean): string[] {
  const ours = results.find(({ spec }) => spec.engine === 'arclab' || spec.engine === 'arclab-forward');
  const ourSpeed = ours && imagesPerSecond(ours);
  if (!ours || !ourSpeed) return [];
  const { engine, backend, batch } = ours.spec;
  const bars = BARS[backend === 'webgpu' && isSoftware ? 'webgpu (software)' : backend] ?? {};
  const lines = results.flatMap((other) => {
    const speed = imagesPerSecond(other);
    if (other === ours || !speed) return [];
    const bar = bars[other.spec.engine];
    const ratio = ourSpeed / speed;
    const verdict = bar === undefined ? '' : `, bar ${bar}×${ratio >= bar ? '' : ': MISSED'}`;
    return [
      `${NAMES[engine]} ${backend} is ${ratio.toFixed(2)}× ${NAMES[other.spec.engine]} at batch ${batch}${verdict}`,
    ];
  });
  if (ours.callsPerStep) {
    const { dispatches, submits } = ours.callsPerStep;
    const isMet = dispatches <= MOST_DISPATCHES && submits <= MOST_SUBMITS;
    lines.push(
      `arclab ${backend} takes ${round(dispatches)} dispatches and ${round(submits)} submits a step at batch ${batch}, ` +
        `bar ${MOST_DISPATCHES} and ${MOST_SUBMITS}${isMet ? '' : ': MISSED'}`,
    );
  }
  return lines;
}

function round(value: number): string {
  return String(Math.round(100 * value) / 100);
}
