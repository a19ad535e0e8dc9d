import { expect, it } from 'vitest';
import type { ClassFacts } from '../../core/classFacts.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { shot } from '../../store/fakeClient.ts';
import { groundOf } from './ground.ts';
import { afterKey, type Ground, type Place, placeIn, START } from './walk.ts';

/** Three classes clockwise 4, 1, 2; class 2 has no held-out samples, so neither mean nor gap. */
const GROUND: Ground = {
  labels: [4, 1, 2],
  parts: (label) => (label === 2 ? ['centre', 'worst'] : ['centre', 'mean', 'gap', 'worst']),
  worst: () => 70,
  samples: () => [60, 70, 80],
};

/** Where some keys lead, one after the other. */
const walk = (keys: readonly string[], from: Place = START) =>
  keys.reduce<Place>((place, key) => afterKey(key, place, GROUND) ?? place, from);

const classOf = (label: number): Place => ({ level: 'class', label });
const part = (label: number, its: 'centre' | 'mean' | 'gap' | 'worst'): Place => ({ level: 'part', label, part: its });

it('goes in with Enter or down, and out with Escape or up', () => {
  expect(walk(['ArrowDown'])).toEqual(classOf(4));
  expect(walk(['Enter', 'Enter'])).toEqual(part(4, 'centre'));
  expect(walk(['Enter', 'Enter', 'Escape'])).toEqual(classOf(4));
  expect(walk(['Enter', 'Enter', 'ArrowUp', 'ArrowUp'])).toEqual(START);
  expect(walk(['Escape'])).toEqual(START);
});

it('goes round the classes and the parts with left and right, and to both ends with Home and End', () => {
  expect(walk(['ArrowRight', 'ArrowRight'], classOf(4))).toEqual(classOf(2));
  expect(walk(['ArrowRight'], classOf(2))).toEqual(classOf(4));
  expect(walk(['ArrowLeft'], classOf(4))).toEqual(classOf(2));
  expect(walk(['End'], classOf(4))).toEqual(classOf(2));
  expect(walk(['End', 'Home'], classOf(1))).toEqual(classOf(4));
  expect(walk(['ArrowLeft'], part(1, 'centre'))).toEqual(part(1, 'worst'));
});

it('leaves out what a class has none of', () => {
  expect(walk(['Enter', 'ArrowRight'], classOf(2))).toEqual(part(2, 'worst'));
});

it('walks from the worst sample to the others of its class, and no further in', () => {
  const worst: Place = { level: 'sample', label: 1, sample: 70 };
  expect(walk(['Enter'], part(1, 'worst'))).toEqual(worst);
  expect(walk(['ArrowRight'], worst)).toEqual({ ...worst, sample: 80 });
  expect(walk(['Enter'], worst)).toEqual(worst);
  expect(walk(['ArrowUp'], worst)).toEqual(part(1, 'worst'));
  expect(walk(['Enter'], part(1, 'mean'))).toEqual(part(1, 'mean'));
});

it('leaves other keys to the page', () => {
  expect(['Tab', ' ', 'r', '1', '?'].map((key) => afterKey(key, START, GROUND))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('strides a degree at least from sample to sample, over ±180°', () => {
  const degrees = [178, 178.2, 179.5, -179, -178.9, -177];
  const embeddings = Float32Array.from(
    degrees.flatMap((its) => [Math.cos((its * Math.PI) / 180), Math.sin((its * Math.PI) / 180)]),
  );
  const [snapshot] = shot(1).lanes;
  const seen: Snapshot = { ...snapshot, embeddings, seen: degrees.length };
  const { samples } = groundOf([], seen, new Uint8Array(degrees.length));
  expect(samples(0, 2)).toEqual([5, 3, 2, 1]);
  expect(samples(1, 2)).toEqual([2]);
});

it('has no part for what was not measured', () => {
  const facts: ClassFacts = {
    ...{ label: 0, centre: 0, mean: Number.NaN, aside: Number.NaN, spread: Number.NaN, accuracy: Number.NaN },
    ...{ next: null, worst: null },
  };
  expect(groundOf([facts], shot(0).lanes[0], new Uint8Array(2)).parts(0)).toEqual(['centre']);
});

it('comes back to what is left when another run has other classes, or nothing measured', () => {
  expect(placeIn(part(1, 'gap'), GROUND)).toEqual(part(1, 'gap'));
  expect(placeIn(part(2, 'gap'), GROUND)).toEqual(classOf(2));
  expect(placeIn({ level: 'sample', label: 7, sample: 0 }, GROUND)).toEqual(START);
});
