import { expect, it } from 'vitest';
import { measureLane } from './measure.ts';

const at = (...degrees: number[]) =>
  Float32Array.from(degrees.flatMap((it) => [Math.cos((it * Math.PI) / 180), Math.sin((it * Math.PI) / 180)]));
/** Twenty a person, within a few degrees. */
const around = (...middles: number[]) =>
  at(...middles.flatMap((it) => Array.from({ length: 20 }, (_, i) => it + i / 10)));
const labels = Uint8Array.from({ length: 40 }, (_, i) => Math.floor(i / 20));

it('tells people apart that are trained on, and not the strangers who share one place', () => {
  const lane = { centres: at(0, 180), seen: around(0, 180), unseen: around(1, 1), visitor: null };
  const { seen, unseen, takenForSomebody } = measureLane(lane, { seen: labels, unseen: labels });
  expect(seen.tars).toEqual([1, null, null]);
  expect(unseen?.tars[0]).toBeLessThan(0.2);
  expect(takenForSomebody).toBeGreaterThan(0.4);
});

it('measures nobody where nobody is unseen', () => {
  const lane = { centres: at(0, 180), seen: around(0, 180), unseen: new Float32Array(0), visitor: null };
  const measured = measureLane(lane, { seen: labels, unseen: new Uint8Array(0) });
  expect(measured.unseen).toBeNull();
  expect(measured.takenForSomebody).toBeNaN();
});
