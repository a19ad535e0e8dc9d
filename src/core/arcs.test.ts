import { describe, expect, it } from 'vitest';
import { amongArcs } from './arcs.ts';

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const arcs = (...ends: number[]) => Float32Array.from(ends, radians);

describe('a direction among arcs', () => {
  const ends = arcs(-10, 10, 80, 100, 170, -170); // the last one over ±180°

  it.each([
    [0, [0]],
    [-179, [2]],
    [95, [1]],
  ])('at %i° is inside of %j', (degrees, inside) => {
    expect(amongArcs(radians(degrees), ends)).toEqual({ inside });
  });

  it.each([
    [30, 0, 20, 1, 50],
    [-20, 2, 150, 0, 10],
    [-100, 2, 70, 0, 90],
  ])('at %i° is after arc %i by %i° and before arc %i by %i°', (degrees, before, from, after, to) => {
    const place = amongArcs(radians(degrees), ends);
    expect(place).toMatchObject({ inside: null, before, after });
    if (place?.inside !== null) throw new Error('it is between two');
    expect(place.fromBefore).toBeCloseTo(radians(from), 5);
    expect(place.toAfter).toBeCloseTo(radians(to), 5);
  });

  it('is inside of all that overlap there, and passes over a class without an arc', () => {
    expect(amongArcs(radians(5), arcs(-10, 10, 0, 30, Number.NaN, Number.NaN))).toEqual({ inside: [0, 1] });
    expect(amongArcs(0, arcs(Number.NaN, Number.NaN))).toBeNull();
  });
});
