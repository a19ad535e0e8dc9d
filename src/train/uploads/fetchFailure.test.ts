import { expect, test } from 'vitest';
import { isFetchFailure } from './fetchFailure.ts';

test('a server that is gone is told from a file that is too much, in every browser’s words', () => {
  for (const message of [
    'Failed to fetch dynamically imported module: http://localhost/a.js',
    'error loading dynamically imported module: http://localhost/a.js',
    'Importing a module script failed.',
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
  ]) {
    expect(isFetchFailure(new TypeError(message))).toBe(true);
  }
  expect(isFetchFailure(new RangeError('Array buffer allocation failed'))).toBe(false);
  expect(isFetchFailure('Failed to fetch')).toBe(false);
});
