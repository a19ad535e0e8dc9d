import { expect, it } from 'vitest';
import { decades, logarithmicEnds, writeDecade } from './logAxis.ts';

const marksFor = (values: readonly number[]) => decades(logarithmicEnds(values)).map(writeDecade);

it('marks the powers of ten that the values reach', () => {
  expect(marksFor([])).toEqual(['0.1', '1']);
  expect(marksFor([0.5, 0.3])).toEqual(['0.1', '1']);
  expect(marksFor([20, 0.04])).toEqual(['0.1', '1', '10']);
});

it('marks every other one where they would stand too close', () => {
  expect(marksFor([20, 0.002])).toEqual(['0.1', '10']);
  expect(marksFor([12, 0])).toEqual(['0.001', '0.1', '10']);
});
