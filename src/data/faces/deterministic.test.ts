import { expect, test } from 'vitest';
import { cos, sin } from './deterministic.ts';

test('sine and cosine from exact operations agree with Math within 4e-6 over many turns', () => {
  for (let x = -20; x <= 20; x += 0.0137) {
    expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(4e-6);
    expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(4e-6);
  }
});

test('sine and cosine from exact operations are exact at zero', () => {
  expect(sin(0)).toBe(0);
});
