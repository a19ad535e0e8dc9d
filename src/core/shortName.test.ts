import { expect, test } from 'vitest';
import { shortName } from './shortName.ts';

test.each([
  ['a short name', 'ann'],
  ['forty letters', 'x'.repeat(40)],
  ['forty letters of several units', '👩‍🚀'.repeat(32)],
])('%s stays as it is', (_, name) => {
  expect(shortName(name)).toBe(name);
});

test.each([
  ['500 characters', 'x'.repeat(500), `${'x'.repeat(39)}…`],
  ['41 letters', 'é'.normalize('NFD').repeat(41), `${'é'.normalize('NFD').repeat(39)}…`],
  ['megabytes', '山'.repeat(5 << 20), `${'山'.repeat(39)}…`],
])('a name of %s ends in an ellipsis', (_, name, short) => {
  expect(shortName(name)).toBe(short);
});

test('a letter with a thousand accents is cut too', () => {
  expect(shortName(`a${'\u0301'.repeat(1000)}`)).toHaveLength(161);
});

test('no letter is cut in two', () => {
  expect(shortName(`${'a'.repeat(38)}👩‍🚀bc`)).toBe(`${'a'.repeat(38)}👩‍🚀…`);
});
