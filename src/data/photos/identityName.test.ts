import { expect, test } from 'vitest';
import { groupByIdentity } from './group.ts';
import { identityName } from './identityName.ts';

const LONG = 'a name that goes on and on '.repeat(8);

test('a name is what a folder says, in composed letters', () => {
  expect(identityName(' Ann_Smith  ')).toBe('Ann Smith');
  expect(identityName('か\u3099く'.normalize('NFD'))).toBe('がく');
  expect(identityName(' _ ')).toBe('?');
});

test('names that begin alike stay as many as they are, and fit', () => {
  const names = [`${LONG}A`, `${LONG}B`, LONG].map(identityName);
  expect(new Set(names).size).toBe(3);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(60);
    expect(identityName(name)).toBe(name);
  }
  expect(identityName('🙂'.repeat(40))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});

test('folders whose names agree in their first many letters are people of their own', () => {
  const { groups } = groupByIdentity([...'ABC'].map((letter) => ({ path: `${LONG}${letter}/1.jpg` })));
  expect(groups.map(({ items }) => items.length)).toEqual([1, 1, 1]);
});
