import { expect, it } from 'vitest';
import type { Force } from '../../../core/losses/force.ts';
import { createScene } from '../scene.ts';
import { freeStrips } from './strips.ts';

const arcface = (m: number): Force => ({ loss: 'arcface', parameters: { m, guard: 'taylor' }, scale: 32 });
const stripsOf = (force: Force, identities = 8) => freeStrips(createScene(identities, Uint8Array.of(0), force));

it('are as wide as ArcFace’s m, one around each boundary', () => {
  for (const m of [0.1, 0.5]) {
    const strips = stripsOf(arcface(m));
    expect(strips).toHaveLength(8);
    for (const { from, to } of strips) {
      expect(to - from).toBeCloseTo(m, 3);
      expect(Math.cos(4 * (from + to))).toBeCloseTo(-1, 5); // halfway between two of eight even centres
    }
  }
});

it('reach from centre to centre where the margin is more than there is room for', () => {
  for (const { from, to } of stripsOf(arcface(0.5), 32)) expect(to - from).toBeCloseTo((2 * Math.PI) / 32, 3);
});

it('are none without a margin', () => {
  expect(stripsOf({ loss: 'norm-softmax', parameters: {}, scale: 32 })).toEqual([]);
  expect(stripsOf(arcface(0))).toEqual([]);
});

it('are wider for CosFace between centres that are nearer', () => {
  const cosface: Force = { loss: 'cosface', parameters: { m: 0.2 }, scale: 32 };
  const width = ({ from, to }: { from: number; to: number }) => to - from;
  expect(width(stripsOf(cosface, 10)[0])).toBeGreaterThan(width(stripsOf(cosface, 6)[0]));
});
