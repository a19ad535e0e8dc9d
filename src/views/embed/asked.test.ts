import { expect, it } from 'vitest';
import { readAsked } from './asked.ts';

it('an address that says nothing is a still in the reader’s language', () => {
  expect(readAsked('', ['ja-JP', 'en'])).toEqual({
    language: 'ja',
    theme: 'auto',
    panes: 'auto',
    hide: [],
    isWanted: false,
  });
});

it('language, theme, circles and what is left out are those of the address', () => {
  expect(readAsked('#lang=en&theme=dark&panes=1&hide=setup,scale', ['ja'])).toMatchObject({
    language: 'en',
    theme: 'dark',
    panes: 1,
    hide: ['setup', 'scale'],
  });
  expect(readAsked('#lang=fr&theme=blue&panes=6', ['en'])).toMatchObject({ language: 'en', theme: 'auto', panes: 2 });
});

it('an address that runs to a step, or has no Play to press, wants the lab at once', () => {
  expect(readAsked('#step=300', []).isWanted).toBe(true);
  expect(readAsked('#hide=seed,play', []).isWanted).toBe(true);
});
