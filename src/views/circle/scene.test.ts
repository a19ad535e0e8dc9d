import { expect, it } from 'vitest';
import type { Force } from '../../core/losses/force.ts';
import type { Metrics, Snapshot } from '../../core/snapshot.ts';
import {
  advanceMedallions,
  advanceScene,
  aimForce,
  aimScene,
  createScene,
  PLANE_NORM,
  type Scene,
  settleScene,
} from './scene.ts';

const LABELS = Uint8Array.of(0, 1, 0, 1);

const FORCE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };

function snapshot(change: Partial<Snapshot>, metrics: Partial<Metrics> = {}): Snapshot {
  return {
    step: 1,
    seen: 4,
    inForce: { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32, learningRate: 0 },
    embeddings: Float32Array.of(2, 0, 0, 2, 2, 0, 0, 2),
    centres: Float32Array.of(1, 0, 0, 3),
    metrics: {
      closestArcs: [0, 1],
      minGap90: 1.37,
      classMeans: Float32Array.of(0, 1.57),
      arcs90: Float32Array.of(-0.1, 0.1, 1.47, 1.67),
      ...metrics,
    },
    ...change,
  } as Snapshot; // the parts that the scene reads
}

function run(scene: Scene, seconds: number): boolean {
  let isMoving = true;
  for (let time = 0; time < seconds; time += 0.016) {
    const scenes = advanceScene(scene, 0.016, 100);
    const medallions = advanceMedallions(scene, 0.2, 0.016);
    isMoving = scenes || medallions;
  }
  return isMoving;
}

it('has its lines and medallions before the first snapshot', () => {
  const scene = createScene(4, new Uint8Array(8), FORCE);
  run(scene, 0.1);
  expect(Array.from(scene.medallions)).toEqual(Array.from(scene.centres.at));
  expect(scene.centres.at[1]).toBeCloseTo(Math.PI / 2);
});

it('comes to rest, so that the loop can sleep', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  aimScene(scene, snapshot({ embeddings: Float32Array.of(0, -9, 3, 0, 1, 1, 5, 5) }));
  expect(run(scene, 0.05)).toBe(true);
  expect(run(scene, 6)).toBe(false);
  expect(scene.azimuths.at[0]).toBeCloseTo(-Math.PI / 2, 2);
});

it('moves only the dots that a snapshot changed', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  aimScene(scene, snapshot({ embeddings: Float32Array.of(2, 0, 0, 2, -2, 1, 0, 2) }));
  run(scene, 0.1);
  expect(scene.azimuths.speed[2]).not.toBe(0);
  expect([0, 1, 3].map((i) => scene.azimuths.speed[i])).toEqual([0, 0, 0]);
});

it('drops the dots that a rewind has not seen, and those that are no numbers', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  aimScene(scene, snapshot({ seen: 2, embeddings: Float32Array.of(Number.NaN, 0, 0, 2, 0, 0, 0, 0) }));
  expect(scene.seen).toBe(2);
  expect(scene.azimuths.at[0]).toBeNaN();
  run(scene, 0.1);
  expect(scene.bins.totals.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
});

it('keeps a centre where it was while the new one is no number', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({ centres: Float32Array.of(Number.NaN, 0, 0, 3) }));
  expect(scene.centres.to[0]).toBe(0);
});

it('sees lengths only where the loss does, and answers another loss without a new snapshot', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  expect(scene.lengths.to[1]).toBe(1);
  aimForce(scene, { loss: 'softmax', parameters: {}, scale: 1 });
  expect([scene.force.loss, scene.lengths.to[1]]).toEqual(['softmax', 3]);
  aimScene(scene, snapshot({ centres: Float32Array.of(1, 0, 0, 5) }));
  expect([scene.lengths.to[1], scene.meanNorm]).toEqual([5, 2]);
});

it('has come to rest at once where it is settled, the height of its bars with it', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  advanceScene(scene, 0.016, 100);
  aimScene(scene, snapshot({ embeddings: Float32Array.of(0, 1, 0, 1, 0, 1, 0, 1) }));
  settleScene(scene);
  const height = scene.slow.at.slice();
  expect(advanceScene(scene, 0.016, 100)).toBe(false);
  expect(scene.slow.at).toEqual(height);
});

it('fades another gap in, and has none while arcs are unknown', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  expect(scene.gapPair).toEqual([0, 1]);
  expect(scene.gapInk.at[0]).toBe(0);
  settleScene(scene);
  aimScene(scene, snapshot({}));
  expect(scene.gapInk.at[0]).toBe(1);
  const unknown = createScene(2, LABELS, FORCE);
  aimScene(unknown, snapshot({}, { arcs90: new Float32Array(4).fill(Number.NaN) }));
  expect(unknown.gapPair).toBeNull();
});

it('lets the plane’s scale drift, not jump', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({}));
  aimScene(scene, snapshot({ embeddings: Float32Array.of(20, 0, 0, 20, 20, 0, 0, 20) }));
  run(scene, 0.1);
  expect(scene.slow.at[PLANE_NORM]).toBeLessThan(4);
});

it('ignores a straggler of a run with other people', () => {
  const scene = createScene(2, LABELS, FORCE);
  aimScene(scene, snapshot({ centres: new Float32Array(16) }));
  expect(scene.snapshot).toBeNull();
});
