import { describe, expect, it } from 'vitest';
import { replayedStep } from './replay.ts';

describe('a replay', () => {
  it('shows a whole run in ten seconds, and a short one step by step', () => {
    expect(replayedStep(10_000, 0, 2000)).toBeCloseTo(2000);
    expect(replayedStep(1000, 0, 60)).toBeCloseTo(20);
    expect(replayedStep(3000, 0, 60)).toBeCloseTo(60);
  });

  it('goes on at the same pace wherever it begins', () => {
    const pace = (from: number, ms: number) => replayedStep(ms + 100, from, 500) - replayedStep(ms, from, 500);
    expect(pace(400, 1000)).toBeCloseTo(pace(0, 0));
    expect(replayedStep(0, 400, 500)).toBe(400);
  });

  it('of a run of no steps is over at once', () => {
    expect(replayedStep(16, 0, 0)).toBeGreaterThan(0);
  });
});
