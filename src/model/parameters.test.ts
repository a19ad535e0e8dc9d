import { expect, test } from 'vitest';
import { IMAGE_NETWORK, momentLengths, parameterLayout } from './architecture.ts';
import { initialParameters } from './parameters.ts';

/** [c, 2] */
function centresOf(seed: number, centres: 'even' | 'random'): number[][] {
  const identities = 8;
  const values = initialParameters(identities, seed, IMAGE_NETWORK, centres);
  const { offset } = parameterLayout(identities).at(-1) ?? { offset: 0 };
  return Array.from({ length: identities }, (_, j) => [values[offset + j], values[offset + identities + j]]);
}

const azimuths = (centres: number[][]) => centres.map(([x, y]) => Math.atan2(y, x));

test('even centres do not depend on the seed, random ones do, and both are of one length', () => {
  expect(centresOf(1, 'even')).toEqual(centresOf(2, 'even'));
  expect(centresOf(1, 'random')).toEqual(centresOf(1, 'random'));
  expect(azimuths(centresOf(1, 'random'))).not.toEqual(azimuths(centresOf(2, 'random')));
  for (const kind of ['even', 'random'] as const) {
    for (const [x, y] of centresOf(3, kind)) expect(Math.hypot(x, y)).toBeCloseTo(3, 5);
  }
});

test('where the centres start changes no weight', () => {
  const { offset } = parameterLayout(8).at(-1) ?? { offset: 0 };
  const weights = (kind: 'even' | 'random') => initialParameters(8, 4, IMAGE_NETWORK, kind).subarray(0, offset);
  expect(weights('random')).toEqual(weights('even'));
});

test('only an embedding that is normalised has statistics', () => {
  expect(momentLengths({ ...IMAGE_NETWORK, embeddingNorm: 'none' })).toEqual([32, 64, 128, 128]);
  expect(momentLengths({ ...IMAGE_NETWORK, embeddingNorm: 'batch' })).toEqual([32, 64, 128, 128, 2]);
});
