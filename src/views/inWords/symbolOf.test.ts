import { expect, it } from 'vitest';
import { symbolOf } from './symbolOf.ts';

it('has a symbol for a class, its centre, its sample at the widest angle, that one’s rival, and each other sample', () => {
  expect(symbolOf({ level: 'circle' }, null)).toBeUndefined();
  expect(symbolOf({ level: 'class', label: 2 }, null)).toBe('n');
  expect(symbolOf({ level: 'part', label: 2, part: 'centre' }, null)).toBe('WJ');
  expect(symbolOf({ level: 'part', label: 2, part: 'centre' }, 2)).toBe('WY');
  expect(symbolOf({ level: 'part', label: 2, part: 'worst' }, null)).toBe('thetaY');
  expect(symbolOf({ level: 'part', label: 2, part: 'rival' }, null)).toBe('thetaJ');
  expect(symbolOf({ level: 'part', label: 2, part: 'gap' }, null)).toBeUndefined();
  expect(symbolOf({ level: 'sample', label: 2, sample: 5 }, null)).toBe('xI');
});
