import { expect, it } from 'vitest';
import { identityColour } from '../../palette.ts';
import { decisionBoundaries } from '../boundaries.ts';
import { type Drawing, place } from '../drawing.ts';
import type { Inks } from '../inks.ts';
import { layOut } from '../layout.ts';
import { createPullPicture, refreshWedges } from '../pullPicture.ts';
import { aimForce, createScene } from '../scene.ts';
import { drawPullInk, drawPullRing } from './pull.ts';

const SIDE = 720;
const DEGREE = Math.PI / 180;

/** Eight even centres at 0°, 45°, …: a boundary at 22.5°. */
function openCircle() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('No 2-D canvas.');
  const layout = layOut(SIDE, SIDE, 8);
  const identities = Array.from({ length: 8 }, (_, label) => identityColour(label, 'light', 8));
  const inks = { theme: 'light', identities } as unknown as Inks; // the parts that are read
  const drawing: Drawing = { ctx, layout, inks, plane: 0, pxPerNorm: 1, singled: null };
  const scene = createScene(8, new Uint8Array(8), {
    loss: 'arcface',
    parameters: { m: 0.5, guard: 'taylor' },
    scale: 32,
  });
  const picture = createPullPicture(layout, 1);
  const paint = () => {
    ctx.clearRect(0, 0, SIDE, SIDE);
    refreshWedges(picture, scene, decisionBoundaries(scene.centres.at, scene.lengths.at));
    drawPullInk(drawing, picture);
    drawPullRing(drawing, picture.wedges, 8);
  };
  /** Opacity at an azimuth, in 255ths. */
  const inkAt = (degrees: number, radius: number) => {
    const [x, y] = place(layout, degrees * DEGREE, radius);
    return ctx.getImageData(Math.round(x), Math.round(y), 1, 1).data[3];
  };
  return { scene, layout, paint, inkAt };
}

it('is a plateau and a clear wedge with a margin, and next to nothing without, in the very next frame', () => {
  const { scene, layout, paint, inkAt } = openCircle();
  const middle = 0.7 * layout.arc;
  paint();
  expect(inkAt(1, middle)).toBeLessThan(20);
  expect(inkAt(15, middle)).toBeGreaterThan(100);
  expect(inkAt(21, middle)).toBeGreaterThan(100);
  aimForce(scene, { loss: 'norm-softmax', parameters: {}, scale: 32 });
  paint();
  expect(inkAt(12, middle)).toBeLessThan(6);
  expect(inkAt(22, middle)).toBeGreaterThan(30);
});

it('is all ink, and the ring as high as it may be, where a curve pulls harder than any cosine', () => {
  const { scene, layout, paint, inkAt } = openCircle();
  // Six times as steep from 0° to 16°, and a class decides up to 22.5°.
  aimForce(scene, { loss: 'own', parameters: { psi: '0:1,0.28:-0.9,pi:-2' }, scale: 32 });
  paint();
  for (const degrees of [5, 10, 14]) expect(inkAt(degrees, 0.66 * layout.arc)).toBeGreaterThan(240);
  expect(inkAt(10, layout.arc + 0.9 * layout.pull)).toBeGreaterThan(40);
  expect(inkAt(10, layout.arc + layout.pull + 2)).toBe(0);
});

it('has a ring as high as the pull, and none where there is no pull', () => {
  const { layout, paint, inkAt } = openCircle();
  paint();
  expect(inkAt(18, layout.arc + 0.4 * layout.pull)).toBeGreaterThan(40);
  expect(inkAt(1, layout.arc + 0.4 * layout.pull)).toBe(0);
  expect(inkAt(18, layout.arc + layout.pull + 2)).toBe(0);
});
