/** How long the drawn faces take; runs where faces are drawn, in a page or in Node. */
import { specOf } from './engines/spec.ts';
import { drawDataset } from './engines/workload.ts';

/** Draws the page's 12,000 training images (and a few held-out ones) at 32 × 32. @returns images and seconds */
export function timeFaces(): { images: number; seconds: number } {
  const startedAt = performance.now();
  const { source } = drawDataset(specOf('arclab', 'wasm', 256));
  return { images: source.trainCount + source.heldOutCount, seconds: (performance.now() - startedAt) / 1000 };
}
