import { expect, it } from 'vitest';
import { clockHour } from './clock.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const DEGREE = Math.PI / 180;

it('reads the circle as a clock: 12 is up, 3 to the right, clockwise', () => {
  expect([90, 0, -90, 180, 30, 60].map((degrees) => clockHour(degrees * DEGREE))).toEqual([12, 3, 6, 9, 2, 1]);
});

it('takes the nearest hour, on both sides of 12', () => {
  expect([104, 76, 106, 74].map((degrees) => clockHour(degrees * DEGREE))).toEqual([12, 12, 11, 1]);
});

it('is said as people say it, in both languages', () => {
  expect(en.class('Ann', en.clock(2), en.gap('Ben', '39'))).toBe('Ann at 2 o’clock, gap to Ben: 39°');
  expect(ja.class('Ann', ja.clock(2), ja.gap('Ben', '39'))).toBe('Ann：2 時の方向、Ben との隙間 39°');
});
