import { expect, it, test } from 'vitest';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { type Focus, type Pressed, shortcutOf } from './shortcuts.ts';

const press = (key: string, other: Partial<Pressed> = {}) =>
  shortcutOf({ key, repeat: false, focus: 'none', isFullScreen: true, hide: [], ...other });

const ALL = [' ', '.', 'r', 'R', 'f', '?', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp', '1', '9'];

test('where nothing has the focus every key has its verb, and no other key has any', () => {
  expect(ALL.map((key) => press(key))).toEqual([
    ...['play', 'step', 'rewind', 'rewind', 'fullScreen', 'list', 'earlier', 'later', 'less', 'more'],
    ...[{ loss: LOSS_NAMES[0] }, { loss: LOSS_NAMES[8] }],
  ]);
  for (const key of ['0', 'Enter', 'Escape', 'Tab', 'a', '10', 'constructor']) expect(press(key)).toBeNull();
});

it.each<[Focus, string[]]>([
  ['drawing', ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp']],
  ['button', [' ']],
  ['choice', [' ', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp']],
  ['menu', ALL.filter((key) => key !== '.')],
  ['text', ALL],
])('%s keeps the keys that it wants, and only those', (focus, kept) => {
  expect(ALL.filter((key) => press(key, { focus }) === null)).toEqual(kept);
});

test('up and down scroll a page that does not fill the screen', () => {
  const other = { isFullScreen: false };
  expect(ALL.filter((key) => press(key, other) === null)).toEqual(['ArrowDown', 'ArrowUp']);
});

test('a held key goes on stepping and scrubbing, and does nothing else twice', () => {
  expect(ALL.filter((key) => press(key, { repeat: true }) !== null)).toEqual([
    ...['.', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp'],
  ]);
});

test('a page that hides a control does not lend its key, and one that hides the keys lends none', () => {
  expect(press('3', { hide: ['loss'] })).toBeNull();
  expect(press('ArrowUp', { hide: ['margin'] })).toBeNull();
  expect(press('ArrowLeft', { hide: ['timeline'] })).toBeNull();
  expect(press('f', { hide: ['fullscreen'] })).toBeNull();
  expect(press('r', { hide: ['loss', 'margin', 'timeline', 'fullscreen'] })).toBe('rewind');
  for (const key of ALL) expect(press(key, { hide: ['keys'] })).toBeNull();
});
