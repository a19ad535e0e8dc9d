import { expect, it } from 'vitest';
import { wrapAngle } from '../../core/circle.ts';
import type { Force } from '../../core/losses/force.ts';
import { aim } from './motion.ts';
import { pointAt } from './pointed.ts';
import { aimForce, createScene } from './scene.ts';

const ARCFACE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };

/** Eight even centres, and one dot of the class at azimuth 0. */
function sceneWith(azimuth: number) {
  const scene = createScene(8, Uint8Array.of(0), ARCFACE);
  aim(scene.azimuths, 0, azimuth);
  aim(scene.norms, 0, 2);
  return scene;
}

it('puts the ghost m further from its own W, on the dot’s side', () => {
  expect(pointAt(sceneWith(0.3), 0)?.ghost).toBeCloseTo(0.8);
  expect(pointAt(sceneWith(-0.3), 0)?.ghost).toBeCloseTo(-0.8);
});

it('has W and the ghost at the dot, on whichever side of ±π', () => {
  for (const azimuth of [Math.PI - 0.1, -Math.PI + 0.1]) {
    const scene = sceneWith(azimuth);
    aim(scene.centres, 0, Math.PI);
    scene.centres.at[0] = Math.PI;
    const pointed = pointAt(scene, 0);
    expect(Math.abs((pointed?.centre ?? 9) - azimuth)).toBeCloseTo(0.1);
    expect(Math.abs((pointed?.ghost ?? 9) - azimuth)).toBeCloseTo(0.5);
  }
});

it('has no ghost without a margin, nor past θ = π − m, where the loss does not add it', () => {
  const scene = sceneWith(0.3);
  aimForce(scene, { loss: 'norm-softmax', parameters: {}, scale: 32 });
  expect(pointAt(scene, 0)?.ghost).toBeNull();
  expect(pointAt(sceneWith(Math.PI - 0.4), 0)?.ghost).toBeNull();
});

it('pulls towards W, and hardly at W', () => {
  for (const azimuth of [0.3, -0.3]) {
    const pointed = pointAt(sceneWith(azimuth), 0);
    expect(Math.sign(pointed?.pull ?? 0)).toBe(Math.sign(wrapAngle(0 - azimuth)));
  }
  expect(Math.abs(pointAt(sceneWith(0.001), 0)?.pull ?? 1)).toBeLessThan(0.05);
});

it('is nothing while the dot has no place', () => {
  expect(pointAt(sceneWith(Number.NaN), 0)).toBeNull();
});
