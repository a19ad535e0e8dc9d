import { expect, it } from 'vitest';
import { INSTRUMENT_NAMES } from '../../../store/instruments.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

it.each([
  ['English', en],
  ['Japanese', ja],
])('%s names every instrument apart, and closes every symbol that it opens', (_, words) => {
  expect(new Set(INSTRUMENT_NAMES.map((name) => words.of[name].name)).size).toBe(INSTRUMENT_NAMES.length);
  for (const { about } of Object.values(words.of)) expect(about.split('_').length % 2).toBe(1);
});

it('says which pictures the dots are: those the network trains on, not the held-out ones', () => {
  for (const name of ['curves', 'margins'] as const) {
    expect(en.of[name].about).toMatch(/training picture/);
    expect(ja.of[name].about).toMatch(/学習画像/);
  }
});
