import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Faces } from './glyphs.ts';
import { packFaces, packJapanese } from './pack.ts';

const VIEWS = 'src/views';

async function open(making: Promise<Uint8Array>): Promise<Faces> {
  return JSON.parse((await promisify(inflateRaw)(await making)).toString());
}

it('has an outline of every letter of a name in Latin script, of every symbol of a formula, and of every kana', async () => {
  const [latin, japanese] = [await open(packFaces()), await open(packJapanese(VIEWS))];
  for (const letter of 'AZaz09éßŁő°·×…’“”–θψλπωφ') expect(latin.sans?.[letter]?.[1], letter).toMatch(/^m.*z$/);
  for (const letter of 'mscWŴxθψλω') expect(latin.serifItalic?.[letter]?.[1], letter).toMatch(/^m.*z$/);
  for (const letter of '‖₁₂₃←↑→↓∂√≈≤≥∈') expect(latin.signs?.[letter] ?? latin.sans?.[letter], letter).toBeDefined();
  for (const letter of 'あんアンー、。「」') expect(japanese.sansBold?.[letter]?.[1], letter).toMatch(/^m.*z$/);
});

it('has every letter that the page writes in Japanese', async () => {
  const { sans } = await open(packJapanese(VIEWS));
  for (const letter of '損失関数正解率隙間埋め込み学習') expect(sans?.[letter]?.[1], letter).toMatch(/^m.*z$/);
  expect(Object.keys(sans ?? {}).length).toBeGreaterThan(600);
});

it('draws in thousandths of an em, down the page, from the baseline', async () => {
  const { sans } = await open(packFaces());
  const [advance, outline] = sans?.H ?? [0, ''];
  expect(advance).toBeGreaterThan(600);
  expect(advance).toBeLessThan(900);
  // From the foot of a stem, straight up to the height of a capital somewhere.
  const heights = [...outline.matchAll(/[ml]-?\d+ (-?\d+)/g)].map(([, y]) => Math.abs(Number(y)));
  expect(Math.max(...heights)).toBe(714);
});
