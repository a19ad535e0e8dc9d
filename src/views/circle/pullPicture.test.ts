import { expect, it } from 'vitest';
import { decisionBoundaries } from './boundaries.ts';
import { isInkStale, type PullPicture, refreshWedges } from './pullPicture.ts';
import { aimForce, createScene } from './scene.ts';

const INKS = {};

function open() {
  const scene = createScene(8, new Uint8Array(8), {
    loss: 'arcface',
    parameters: { m: 0.5, guard: 'taylor' },
    scale: 32,
  });
  const picture = { wedges: [], key: [], inkKey: [] } as unknown as PullPicture; // without the canvas, which is not touched
  const refresh = () => {
    refreshWedges(picture, scene, decisionBoundaries(scene.centres.at, scene.lengths.at));
    return isInkStale(picture, INKS, null);
  };
  return { scene, picture, refresh };
}

it('is made once while nothing changes', () => {
  const { refresh } = open();
  expect([refresh(), refresh(), refresh()]).toEqual([true, false, false]);
});

it('is made anew in the very next frame after m, s, the loss or a centre has moved', () => {
  const { scene, refresh } = open();
  refresh();
  aimForce(scene, { loss: 'arcface', parameters: { m: 0.4, guard: 'taylor' }, scale: 32 });
  expect(refresh()).toBe(true);
  aimForce(scene, { loss: 'arcface', parameters: { m: 0.4, guard: 'taylor' }, scale: 33 });
  expect(refresh()).toBe(true);
  aimForce(scene, { loss: 'norm-softmax', parameters: {}, scale: 33 });
  expect(refresh()).toBe(true);
  scene.centres.at[3] += 0.01;
  expect(refresh()).toBe(true);
  expect(refresh()).toBe(false);
});

it('is inked anew for other colours', () => {
  const { picture, refresh } = open();
  refresh();
  expect(isInkStale(picture, {}, null)).toBe(true);
  expect(isInkStale(picture, INKS, 2)).toBe(true);
});
