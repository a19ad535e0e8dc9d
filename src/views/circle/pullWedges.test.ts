import { expect, it } from 'vitest';
import { decisionBoundaries } from './boundaries.ts';
import { fullPull, pullWedges } from './pullWedges.ts';

const EIGHT = Array.from({ length: 8 }, (_, j) => (j * Math.PI) / 4);
const ONES = new Array<number>(8).fill(1);

function wedges(margin: number, scale: number, azimuths = EIGHT) {
  const boundaries = decisionBoundaries(azimuths, ONES);
  return pullWedges(
    boundaries,
    azimuths,
    ONES,
    { loss: 'arcface', parameters: { m: margin, guard: 'taylor' }, scale },
    1,
  );
}

it('goes once around, every class from boundary to boundary about its centre', () => {
  const found = wedges(0.5, 32);
  expect(found.map(({ label }) => label).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(found.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(2 * Math.PI);
  for (const { label, from, to } of found) {
    expect(Math.cos((from + to) / 2 - EIGHT[label])).toBeCloseTo(1);
  }
});

it('is a narrow peak on the boundaries without a margin, a broad plateau with one, and clear at the centre in both', () => {
  const share = (margin: number) => {
    const [{ pulls }] = wedges(margin, 32);
    const most = Math.max(...pulls);
    expect(pulls[Math.floor(pulls.length / 2)]).toBeLessThan(0.1);
    return pulls.filter((pull) => pull > most / 2).length / pulls.length;
  };
  expect(share(0)).toBeLessThan(0.12);
  expect(share(0.5)).toBeGreaterThan(0.6);
});

it('stays within what is drawn in full', () => {
  for (const margin of [0, 0.5, 1, 1.5]) {
    for (const { pulls } of wedges(margin, 128)) expect(Math.max(...pulls)).toBeLessThanOrEqual(fullPull(8) + 1e-6);
  }
});

it('has the wedge of two classes on both sides', () => {
  const boundaries = decisionBoundaries([0, 2], [1, 1]);
  const found = pullWedges(boundaries, [0, 2], [1, 1], { loss: 'norm-softmax', parameters: {}, scale: 8 }, 1);
  expect(found).toHaveLength(2);
  expect(found[0].to - found[0].from).toBeCloseTo(Math.PI);
});
