import { expect, it } from 'vitest';
import { stylesForShadow } from './inlineLibrary.ts';

it('no length depends on the font size of the including page', () => {
  const css = '@container lab (width>=42rem){.a{gap:0.25rem -1.5rem;inset:.5rem;grid:"rem" 1fr/minmax(0,22rem)}}';
  expect(stylesForShadow(css)).toBe(
    '@container lab (width>=672px){.a{gap:4px -24px;inset:8px;grid:"rem" 1fr/minmax(0,352px)}}#inline{}',
  );
});

it('no custom property of the including page is read where the lab sets none', () => {
  const css = '.a{border:var(--rim,2px) solid var(--ink);--edge:1px;width:var(--rim)}';
  expect(stylesForShadow(css)).toBe(`${css}#inline{--rim:initial;--ink:initial}`);
});
