import { expect, it } from 'vitest';
import { randomStream } from '../../../core/random.ts';
import type { Drawing } from '../../circle/drawing.ts';
import { layOut } from '../../circle/layout.ts';
import { createScene } from '../../circle/scene.ts';
import { depthsOf, dotPaths } from './dotPaths.ts';
import { createSvgPen } from './svgPen.ts';

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

it('a dot beyond the square that a canvas has for dots is left out, as there', () => {
  const { pen, elements } = createSvgPen({ measureText: () => new Object() as TextMetrics, pictureOf: () => '' }); // not asked
  const inks = { theme: 'light', identities: ['#1c3390', '#cd7d02'] } as unknown as Drawing['inks']; // the part that is read
  const drawing: Drawing = { ctx: pen, layout: layOut(360, 360, 2), inks, plane: 1, pxPerNorm: 1, singled: null };
  const scene = createScene(2, Uint8Array.of(0, 1), { loss: 'softmax', parameters: {}, scale: 1 });
  scene.seen = 2;
  dotPaths(drawing, scene, Float32Array.of(180, 100, 6, 180));
  expect(elements).toHaveLength(1);
  expect(elements[0]).toContain('d="M180 100h0"');
});
