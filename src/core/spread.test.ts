import { describe, expect, it } from 'vitest';
import { leadOf, median, spreadOf } from './spread.ts';

describe('the spread of some numbers', () => {
  it('has the middle one, or the mean of the middle two, and both ends', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30, count: 3 });
    expect(spreadOf([4, 1, 3, -2])).toEqual({ median: 2, least: -2, most: 4, count: 4 });
    expect(spreadOf([7])).toEqual({ median: 7, least: 7, most: 7, count: 1 });
    expect(spreadOf([])).toBeNull();
    expect(median([])).toBeNaN();
  });

  it('leaves the numbers in their order', () => {
    const values = [3, 1, 2];
    spreadOf(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('the lead of the first over the second', () => {
  it('is the median of the differences seed by seed, not the difference of the medians', () => {
    const pairs = [
      [10, 1],
      [20, 18],
      [30, 29],
    ] as const;
    expect(leadOf(pairs)).toEqual({ median: 2, larger: 3, count: 3 });
  });

  it('counts seeds in which it is larger: not where both are alike, nor where it has no value', () => {
    const pairs = [
      [5, 5],
      [5, 6],
      [null, -9],
      [null, null],
      [-9, null],
      [2, 1],
    ] as const;
    expect(leadOf(pairs)).toEqual({ median: 0, larger: 2, count: 6 });
  });

  it('has no median where no seed has both, and is none of no seeds', () => {
    expect(leadOf([[1, null]])).toEqual({ median: null, larger: 1, count: 1 });
    expect(leadOf([])).toBeNull();
  });
});
