import { expect, it } from 'vitest';
import { wrapAngle } from '../../core/circle.ts';
import { decisionBoundaries } from './boundaries.ts';

it('bisects neighbouring centres of one length', () => {
  const boundaries = decisionBoundaries([0, 1, 3, -2], [1, 1, 1, 1]);
  const between = (before: number, after: number) =>
    boundaries.find((found) => found.before === before && found.after === after)?.azimuth;
  expect(boundaries).toHaveLength(4);
  expect(between(0, 1)).toBeCloseTo(0.5);
  expect(between(1, 2)).toBeCloseTo(2);
  expect(between(2, 3)).toBeCloseTo(wrapAngle((3 + 2 * Math.PI - 2) / 2));
  expect(between(3, 0)).toBeCloseTo(-1);
});

it('lies where both classes have the same logit, for raw centres too', () => {
  const azimuths = [0, 1.2, 2.9, -1.7];
  const lengths = [1, 2, 1.4, 0.9];
  for (const { azimuth, before, after } of decisionBoundaries(azimuths, lengths)) {
    const logit = (j: number) => lengths[j] * Math.cos(azimuths[j] - azimuth);
    expect(logit(before)).toBeCloseTo(logit(after));
    for (let j = 0; j < 4; j++) expect(logit(j)).toBeLessThanOrEqual(logit(before) + 1e-9);
  }
});

it('has two boundaries between two classes, on opposite sides', () => {
  const [one, other] = decisionBoundaries([0, 2], [1, 1]);
  expect(Math.abs(wrapAngle(one.azimuth - other.azimuth))).toBeCloseTo(Math.PI);
});

it('gives no room to a class whose centre never wins', () => {
  const boundaries = decisionBoundaries([0, 2, -2, 0.1], [1, 1, 1, 0.1]);
  expect(boundaries.some(({ before }) => before === 3)).toBe(false);
});

it('draws none while no centre is known', () => {
  expect(decisionBoundaries([Number.NaN, Number.NaN], [1, 1])).toEqual([]);
});
