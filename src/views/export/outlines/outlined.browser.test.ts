import { expect, it } from 'vitest';
import { CATALOGUES, FORMATS } from '../../text/languages.ts';
import { unsealText } from '../address/seal.ts';
import { exampleLab } from '../picture/exampleState.testing.ts';
import { svgOf } from '../picture/pictureFile.ts';
import { createSheet } from '../picture/sheet.ts';
import { en } from '../text/en.ts';
import { ja } from '../text/ja.ts';
import { withOutlines } from './outlines.ts';

const ADDRESS = 'https://example.org/lab/#seed=7&m=0.3&step=60';
const SVG = 'xmlns="http://www.w3.org/2000/svg" width="300" height="40" viewBox="0 0 300 40"';

async function inkOf(svg: string): Promise<{ data: Uint8ClampedArray; width: number }> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 2 * image.width, height: 2 * image.height });
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('No 2-D canvas.');
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return { data: ctx.getImageData(0, 0, canvas.width, canvas.height).data, width: canvas.width };
}

/** Of two pictures of one size, 0 … 1 for a pixel. */
async function differenceOf(one: string, other: string): Promise<number> {
  const [{ data: a }, { data: b }] = [await inkOf(one), await inkOf(other)];
  let sum = 0;
  for (let i = 0; i < a.length; i += 4) sum += Math.max(...[0, 1, 2].map((k) => Math.abs(a[i + k] - b[i + k]))) / 255;
  return sum / (a.length / 4);
}

async function darknessOf(svg: string): Promise<number> {
  const { data } = await inkOf(svg);
  return data.reduce((sum, value) => sum + (255 - value), 0);
}

/** Left, top, right and bottom of what is inked, px of the picture. */
async function boxOf(svg: string): Promise<number[]> {
  const { data, width } = await inkOf(svg);
  const places = Array.from({ length: data.length / 4 }, (_, i) => i).filter((i) => data[4 * i + 3] > 100);
  const [xs, ys] = [places.map((i) => i % width), places.map((i) => Math.floor(i / width))];
  const ends = [Math.min, Math.max].flatMap((end) => [xs, ys].map((all) => all.reduce((a, b) => end(a, b)) / 2));
  return ends;
}

it.each([
  ['English', 'en', { text: CATALOGUES.en, formats: FORMATS.en, words: en }],
  ['Japanese', 'ja', { text: CATALOGUES.ja, formats: FORMATS.ja, words: ja }],
] as const)(
  'a picture in %s has no text, is the same within a hundredth, and still has its address',
  async (_, language, words) => {
    const { lab } = exampleLab();
    lab.setView({ language });
    const asText = svgOf(createSheet(lab.store.getState(), [0, 1], ADDRESS, words));
    const { svg, missing } = await withOutlines(asText);
    expect(missing).toEqual([]);
    expect(asText).toContain('<text');
    expect(svg).not.toMatch(/<t(ext|span)\b|font-|text-anchor|NaN|undefined/);
    expect(svg).toContain('<title id="arclab-title">');
    expect(unsealText(svg)).toBe(ADDRESS);
    expect(await differenceOf(asText, svg)).toBeLessThan(0.01);
    // Another typeface is not as black; no words at all are no ink.
    const bare = await darknessOf(asText.replace(/<text.*<\/text>/g, ''));
    const share = ((await darknessOf(svg)) - bare) / ((await darknessOf(asText)) - bare);
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(1.4);
  },
);

it('words stand where they stood, whichever side they are kept to, and as wide', async () => {
  for (const place of [
    'x="20"',
    'x="150" text-anchor="middle"',
    'x="280" text-anchor="end"',
    'x="5" textLength="280" lengthAdjust="spacingAndGlyphs"',
  ]) {
    const asText = `<svg ${SVG}><text ${place} y="28" font-family="sans-serif" font-size="20">Hamburg 1840 H</text></svg>`;
    const [text, outlines] = [await boxOf(asText), await boxOf((await withOutlines(asText)).svg)];
    for (const [i, end] of outlines.entries()) expect(Math.abs(end - text[i])).toBeLessThan(2);
  }
});

it('of one line in several hands, each has its own colour and place', async () => {
  const asText = `<svg ${SVG}><text x="5" y="20" font-family="serif" font-style="italic" font-size="16" fill="#b3371a">W<tspan dy="4" font-size="9" fill="#1c3390">i</tspan></text></svg>`;
  const { svg } = await withOutlines(asText);
  const paths = [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('path')];
  expect(paths.map((path) => path.getAttribute('fill'))).toEqual(['#b3371a', '#1c3390']);
  expect(
    paths[1]
      .getAttribute('d')
      ?.match(/[\d.]+/g)
      ?.map(Number)
      .filter((_, i) => i % 2 === 1)
      .every((y) => y > 15),
  ).toBe(true);
});

it('a line with a letter that has no outline is left as it is, and the letter is named', async () => {
  const { svg, missing } = await withOutlines(
    `<svg ${SVG}><text x="5" y="20" font-family="sans-serif" font-size="12">Ann 🦊</text><text x="150" y="20" font-family="sans-serif" font-size="12">Ben</text></svg>`,
  );
  expect(missing).toEqual(['🦊']);
  expect(svg.match(/<text/g)).toHaveLength(1);
  expect(svg).toContain('>Ann 🦊</text>');
});

it('nothing of it stays on the page', async () => {
  const before = document.body.childElementCount;
  await withOutlines(`<svg ${SVG}><text x="5" y="20" font-size="12">Ann</text></svg>`);
  expect(document.body.childElementCount).toBe(before);
});
