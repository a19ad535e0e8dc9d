import { expect, test } from 'vitest';
import { adamOptions } from './python.ts';

test('Adam is fused where PyTorch can on the CPU, and the plain one in 1.13, which would refuse', () => {
  for (const old of ['1.13.0', '1.13.1+cpu', '1.9.0', '2.0.1', '2.3.1+cu121'])
    expect(adamOptions(old), old).toEqual({});
  for (const now of ['2.4.0', '2.4.0a0+git1234', '2.13.0+cpu', '3.0.0'])
    expect(adamOptions(now), now).toEqual({ fused: true });
});
