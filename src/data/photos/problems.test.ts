import { expect, test } from 'vitest';
import { isNote } from './problems.ts';

test('a note is about a file that is kept, any other problem about one that is not', () => {
  expect(isNote({ code: 'animated', file: 'a.gif' })).toBe(true);
  expect(isNote({ code: 'no-face', file: 'a.jpg' })).toBe(true);
  expect(isNote({ code: 'duplicate', file: 'a.jpg', of: 'b.jpg' })).toBe(false);
  expect(isNote({ code: 'svg', file: 'a.svg' })).toBe(false);
});
