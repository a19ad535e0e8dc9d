import { expect, test } from 'vitest';
import { ANCHOR_VALUES, anchorCentres, decode, INPUT_SIDE } from './decode.ts';

test('there are 896 anchors: two in each of 16 × 16 cells, then six in each of 8 × 8', () => {
  const anchors = anchorCentres();
  expect(anchors.length).toBe(896);
  expect(anchors.slice(0, 3)).toEqual([
    { x: 8, y: 8 },
    { x: 8, y: 8 },
    { x: 24, y: 8 },
  ]);
  expect(anchors[32]).toEqual({ x: 8, y: 24 });
  expect(anchors[511]).toEqual({ x: 248, y: 248 });
  expect(anchors[512]).toEqual({ x: 16, y: 16 });
  expect(anchors[518]).toEqual({ x: 48, y: 16 });
  expect(anchors[895]).toEqual({ x: INPUT_SIDE - 16, y: INPUT_SIDE - 16 });
});

test('the places of a box are offsets from its anchor, and its size stands as it is', () => {
  const anchors = [
    { x: 8, y: 8 },
    { x: 24, y: 40 },
  ];
  const values = new Float32Array(2 * ANCHOR_VALUES);
  values.set([1, 2, 30, 32, -6, -7, 6, -7, 0, 1, 0.5, 8, -14, -3, 15, -2], ANCHOR_VALUES);
  expect(decode(new Float32Array([-5, 2]), values, anchors, 0.5)).toEqual([
    {
      score: 1 / (1 + Math.exp(-2)),
      centre: { x: 25, y: 42 },
      width: 30,
      height: 32,
      points: [
        { x: 18, y: 33 },
        { x: 30, y: 33 },
        { x: 24, y: 41 },
        { x: 24.5, y: 48 },
        { x: 10, y: 37 },
        { x: 39, y: 38 },
      ],
    },
  ]);
});

test('a box without a size and a score that is no number are passed over; a huge logit is no infinity', () => {
  const anchors = [0, 1, 2].map((i) => ({ x: i, y: i }));
  const values = new Float32Array(3 * ANCHOR_VALUES).fill(4);
  values[2] = -1;
  const found = decode([3, Number.NaN, 1e9], values, anchors, 0.5);
  expect(found.map(({ centre, score }) => [centre.x, score])).toEqual([[6, 1]]);
});
