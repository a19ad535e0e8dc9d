import { expect, it } from 'vitest';
import { shorten } from './layers/nameplates.ts';

const plate = (name: string) => ({ letters: [...name], widths: [...name].map(() => 10) });
const ELLIPSIS = plate('…');
const shown = (name: string, room: number) => shorten(plate(name), ELLIPSIS, room).letters.join('');

it('are whole where there is room, and cut short where a neighbour is near', () => {
  expect(shown('Barbara', 70)).toBe('Barbara');
  expect(shown('Barbara', 69)).toBe('Barba…');
  expect(shown('Barbara', 35)).toBe('Ba…');
});

it('are left away where nothing of them could be read', () => {
  expect(shown('Barbara', 25)).toBe('');
  expect(shown('Barbara', -8)).toBe('');
});
