import { expect, test } from 'vitest';
import { circleText, whoIs } from './text.ts';

test('a label of 500 characters is no longer than a sentence bears', () => {
  expect(whoIs(0, ['x'.repeat(500)], circleText.en)).toHaveLength(44);
  expect(whoIs(0, ['ann'], circleText.en)).toBe('1 · ann');
});
