import { expect, it } from 'vitest';
import { randomStream } from '../../../core/random.ts';
import { depthsOf } from './dotPaths.ts';

it('dots of one depth do not touch, and the first depth has most of them', () => {
  const random = randomStream(3);
  const places = Float32Array.from({ length: 600 }, () => 40 * random());
  const depths = depthsOf(places, 300, 2);
  const counts = new Array(16).fill(0);
  for (const [i, depth] of depths.entries()) {
    counts[depth]++;
    for (let j = 0; j < i; j++) {
      if (depths[j] !== depth) continue;
      expect(Math.hypot(places[2 * i] - places[2 * j], places[2 * i + 1] - places[2 * j + 1])).toBeGreaterThanOrEqual(
        2,
      );
    }
  }
  expect(counts[0]).toBe(Math.max(...counts));
  expect(counts.reduce((a, b) => a + b)).toBe(300);
});

it('the last depth has room for all the others, and a dot without a place has none', () => {
  const places = new Float32Array(2 * 40).fill(5);
  places[7] = Number.NaN;
  const depths = depthsOf(places, 40, 2);
  expect(depths[3]).toBe(255);
  expect([...depths].filter((depth) => depth === 15)).toHaveLength(24);
});
