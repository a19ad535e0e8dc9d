import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../core/experiment.ts';
import { type Keyframe, Keyframes } from './keyframes.ts';

/** Ten floats. */
function keyframe(step: number): Keyframe {
  const floats = new Float32Array(2);
  const learner = { optimiser: 'adam', updates: step, parameters: floats, first: floats, second: floats } as const;
  const lane = { embeddings: floats, learner: { ...learner, statistics: floats, classCentres: new Float32Array(0) } };
  return { state: { step, samplesDrawn: 0, seen: 0, lanes: [lane] }, knobs: [DEFAULT_KNOBS] };
}
const BYTES = 40;

describe('keyframes', () => {
  it('keep within their budget the start and the newest, evenly spread', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 13, max: 200 }), (room, count) => {
        const keyframes = new Keyframes(room * BYTES);
        for (let step = 0; step <= 50 * count; step += 50) {
          keyframes.keep(keyframe(step));
          expect(keyframes.bytes).toBeLessThanOrEqual(room * BYTES);
        }
        const steps = new Set(Array.from({ length: 50 * count + 1 }, (_, step) => keyframes.at(step)?.state.step));
        expect(steps.size).toBe(room);
        expect(steps).toContain(0);
        expect(steps).toContain(50 * count);
      }),
    );
  });

  it('are due 50 steps after the newest', () => {
    const keyframes = new Keyframes();
    expect(keyframes.isDue(0)).toBe(true);
    keyframes.keep(keyframe(0));
    expect([0, 49, 50, 99].map((step) => keyframes.isDue(step))).toEqual([false, false, true, true]);
  });

  it('are found at a step or before it, never after it', () => {
    const keyframes = new Keyframes();
    expect(keyframes.at(0)).toBeUndefined();
    for (const step of [0, 50, 100]) keyframes.keep(keyframe(step));
    expect([0, 49, 50, 99, 700].map((step) => keyframes.at(step)?.state.step)).toEqual([0, 0, 50, 50, 100]);
  });

  it('of steps that are taken back go when one of theirs is kept again', () => {
    const keyframes = new Keyframes();
    for (const step of [0, 50, 100, 150]) keyframes.keep(keyframe(step));
    keyframes.keep(keyframe(50));
    expect(keyframes.at(1000)?.state.step).toBe(50);
  });
});
