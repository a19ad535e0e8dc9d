import { expect, test } from 'vitest';
import type { Metrics } from '../../core/snapshot.ts';
import type { LabState } from '../../store/state.ts';
import { QUANTITIES, type QuantityId, writer } from './quantities.ts';
import { SHAPES } from './shapes.ts';

const at = (...degrees: number[]) =>
  Float32Array.from(degrees.flatMap((d) => [Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)]));

/** A run that has come to its end: no more of the state than a quantity reads. */
function stateOf(metrics: Partial<Metrics>, shotStep: number | null = null): LabState {
  const lane = { centres: at(0, 180), seen: at(0, 5, 10, 180), unseen: at(8, 90, 172, 60) };
  const openSet = shotStep === null ? null : { shot: { step: shotStep, lanes: [lane] } };
  return { lanes: [{ snapshot: { step: 200, metrics } }], openSet } as unknown as LabState; // the rest is not read
}
const read = (id: QuantityId, metrics: Partial<Metrics>, shotStep?: number) =>
  QUANTITIES[id].read(stateOf(metrics, shotStep), 0);

test('each quantity of a run is in its unit, and so within what can be guessed', () => {
  expect(read('gap', { minGap90: Math.PI / 6, isMixed: false })).toBeCloseTo(30);
  expect(read('closestCentres', { minCentreAngle: Math.PI / 4 })).toBeCloseTo(45);
  expect(read('centreToMean', { centreToMean: Math.PI / 18 })).toBeCloseTo(10);
  const heldOutAngles = Float32Array.of(0, Math.PI / 18, 3, 1, Math.PI / 9, 3);
  expect(read('ownAngle', { heldOutAngles })).toBeCloseTo(15);
  expect(read('right', { heldOutAccuracy: 0.98, marginAccuracy: 0.5 })).toBeCloseTo(98);
  expect(read('rightWithMargin', { heldOutAccuracy: 0.98, marginAccuracy: 0.5 })).toBeCloseTo(50);
});

test('where there is nothing to measure, no number is told', () => {
  expect(read('gap', { minGap90: -1, isMixed: true })).toBe('mixed');
  const beforeAnyRun = { lanes: [{ snapshot: null }] } as unknown as LabState; // the rest is not read
  expect(QUANTITIES.right.read(beforeAnyRun, 0)).toBeNull();
});

test('strangers are counted at the last step, and not where nobody looked at them then', () => {
  expect(read('strangersLetIn', {}, 200)).toBe(50);
  expect(read('strangersLetIn', {}, 150)).toBe('unseen');
  expect(read('strangersLetIn', {})).toBe('unseen');
});

test('a guess is written as its language writes it', () => {
  expect(writer('degree', 'en')(-12)).toBe('−12°');
  expect(writer('degree', 'ja')(12)).toBe('12°');
  expect(writer('percent', 'en')(63)).toBe('63%');
});

test('what can be guessed is drawn within the picture, and more of it farther', () => {
  for (const [id, { shape, least, most, first }] of Object.entries(QUANTITIES)) {
    const ends = [least, first, most].map((value) => SHAPES[shape].path(value, 12));
    expect(new Set(ends).size, id).toBe(3);
    for (const [, x, y] of ends.join('').matchAll(/([\d.-]+) ([\d.-]+)/g)) {
      expect(Number(x), id).toBeGreaterThanOrEqual(0);
      expect(Number(x), id).toBeLessThanOrEqual(320);
      expect(Number(y), id).toBeGreaterThanOrEqual(0);
    }
  }
  expect(SHAPES.share.path(50, 12)).toBe('M24 28H160.0');
  expect(SHAPES.angle.path(0, 12)).toBe('');
});
