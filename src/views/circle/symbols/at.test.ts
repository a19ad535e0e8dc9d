import { expect, it } from 'vitest';
import type { Force } from '../../../core/losses/force.ts';
import type { SymbolId } from '../../../core/symbols.ts';
import { decisionBoundaries } from '../boundaries.ts';
import type { DrawnCircle } from '../circleSymbols.ts';
import { layOut } from '../layout.ts';
import { aim } from '../motion.ts';
import { pullWedges } from '../pullWedges.ts';
import { createScene } from '../scene.ts';
import { symbolAt } from './at.ts';

const ARCFACE: Force = { loss: 'arcface', parameters: { m: 0.5, guard: 'taylor' }, scale: 32 };
const NORM_SOFTMAX: Force = { loss: 'norm-softmax', parameters: {}, scale: 32 };

/** Eight even centres, and one dot of the class at azimuth 0, on the arc. */
function circle(force: Force, chosen: number | null = null, lit: SymbolId | null = null): DrawnCircle {
  const layout = layOut(600, 600, 8);
  const scene = createScene(8, Uint8Array.of(0), force);
  aim(scene.azimuths, 0, 0.3);
  aim(scene.norms, 0, 1);
  for (let j = 0; j < 8; j++) scene.medallions[j] = scene.centres.at[j];
  scene.seen = 1;
  const wedges = pullWedges(
    decisionBoundaries(scene.centres.at, scene.lengths.at),
    scene.centres.at,
    scene.lengths.at,
    force,
    1,
  );
  const places = Float32Array.from(at(layout.arc, 0.3));
  // What finding a symbol reads of them.
  return {
    drawing: { layout, plane: 0 },
    cast: { scene, places, fitted: { pull: { wedges } } },
    chosen,
    lit,
  } as unknown as DrawnCircle;
}

function at(radius: number, azimuth: number): [number, number] {
  return [300 + radius * Math.cos(azimuth), 300 - radius * Math.sin(azimuth)];
}

const BOUNDARY = Math.PI / 8;

it('finds what lies there: a line, a dot, a strip, the pull, a face', () => {
  const drawn = circle(ARCFACE);
  const { arc, ring, pull } = drawn.drawing.layout;
  expect(symbolAt(drawn, ...at(0.5 * arc, Math.PI / 4))).toBe('WJ');
  expect(symbolAt(drawn, ...at(arc, 0.3))).toBe('xI');
  expect(symbolAt(drawn, ...at(0.6 * arc, BOUNDARY + 0.1))).toBe('m');
  expect(symbolAt(drawn, ...at(arc + pull / 2, BOUNDARY + 0.1))).toBe('s');
  expect(symbolAt(drawn, ...at(ring, Math.PI))).toBe('n');
});

it('finds nothing where all lines meet, between them, and where there is no pull', () => {
  const drawn = circle(ARCFACE);
  const { arc, pull } = drawn.drawing.layout;
  expect(symbolAt(drawn, 300, 300)).toBeNull();
  expect(symbolAt(drawn, ...at(0.7 * arc, Math.PI / 4 + 0.09))).toBeNull();
  expect(symbolAt(circle(NORM_SOFTMAX), ...at(arc + pull / 2, Math.PI + 0.1))).toBeNull();
});

it('finds a margin only where there is one', () => {
  expect(symbolAt(circle(NORM_SOFTMAX), ...at(150, BOUNDARY + 0.1))).toBeNull();
});

it('finds of the chosen picture its own angle, what is added to it, and its own line', () => {
  const drawn = circle(ARCFACE, 0);
  const radius = 0.42 * drawn.drawing.layout.arc;
  expect(symbolAt(drawn, ...at(radius, 0.15))).toBe('thetaY');
  expect(symbolAt(drawn, ...at(radius, 0.6))).toBe('m');
  expect(symbolAt(drawn, ...at(0.7 * drawn.drawing.layout.arc, 0))).toBe('WY');
});

it('finds θ_j of the chosen picture between it and the nearest centre of another class', () => {
  const { arc } = circle(ARCFACE).drawing.layout;
  const between = at(0.72 * arc, 0.6);
  expect(symbolAt(circle(ARCFACE, 0), ...between)).toBe('thetaJ');
  expect(symbolAt(circle(NORM_SOFTMAX, 0), ...between)).toBe('thetaJ');
  expect(symbolAt(circle(ARCFACE, 0), ...at(0.72 * arc, 0.15))).not.toBe('thetaJ');
  expect(symbolAt(circle(ARCFACE, 0), ...at(0.6 * arc, 0.6))).not.toBe('thetaJ');
  expect(symbolAt(circle(ARCFACE), ...between)).not.toBe('thetaJ');
});

it('finds θ_j at its angles to all other centres while they are drawn, and θ_y within them', () => {
  const { arc } = circle(ARCFACE).drawing.layout;
  const toSecond = at(0.34 * arc, -0.3);
  expect(symbolAt(circle(ARCFACE, 0), ...toSecond)).not.toBe('thetaJ');
  for (const chosen of [0, null]) {
    expect(symbolAt(circle(ARCFACE, chosen, 'thetaJ'), ...toSecond)).toBe('thetaJ');
  }
  expect(symbolAt(circle(ARCFACE, 0, 'thetaJ'), ...at(0.42 * arc, 0.15))).toBe('thetaY');
});
