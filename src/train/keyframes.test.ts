import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../core/experiment.ts';
import { addMoment, EMPTY_HISTORY } from '../core/history/history.ts';
import type { SnapshotRecord } from '../core/history/record.ts';
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

  it('and the pictures of a wall of six, of 12,000 samples each, take no more than 64 MB together', () => {
    const samples = 12_000;
    const embeddings = new Float32Array(2 * samples);
    const floats = new Float32Array(115_000); // as many parameters as the network has
    const small = new Float32Array(16);
    const learner = { optimiser: 'adam', updates: 0, parameters: floats, first: floats, second: floats } as const;
    const lane = { embeddings, learner: { ...learner, statistics: small, classCentres: small } };
    const metrics = { classMeans: small, arcs90: small, confusion: new Uint16Array(64) };
    const heldOut = new Uint16Array(3 * 400);
    const record = {
      codes: new Uint16Array(2 * samples),
      heldOut,
      centres: small,
      metrics,
    } as unknown as SnapshotRecord; // what takes room
    const six = <T>(one: T) => new Array<T>(6).fill(one);
    const keyframes = new Keyframes();
    let history = EMPTY_HISTORY;
    let most = 0;
    for (let step = 0; step <= 20_000; step += 25) {
      history = addMoment(history, { step, lanes: six({ record, knobs: DEFAULT_KNOBS }) });
      const state = { step, samplesDrawn: 0, seen: samples, lanes: six(lane) };
      if (keyframes.isDue(step)) keyframes.keep({ state, knobs: six(DEFAULT_KNOBS) });
      most = Math.max(most, history.bytes + keyframes.bytes);
    }
    expect(most).toBeLessThanOrEqual(64e6);
    expect(history.moments.length).toBeGreaterThan(70);
    expect(keyframes.at(19_999)?.state.step).toBeGreaterThan(0);
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
