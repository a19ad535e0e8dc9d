import { expect, it } from 'vitest';
import { CATALOGUES, FORMATS } from '../../text/languages.ts';
import { addressOfPng } from '../address/pngText.ts';
import { unsealText } from '../address/seal.ts';
import { en } from '../text/en.ts';
import { exampleLab } from './exampleState.testing.ts';
import { pngOf, svgOf } from './pictureFile.ts';
import { createSheet } from './sheet.ts';

const ADDRESS = 'https://example.org/lab/#seed=7&m=0.3&step=60';

function open() {
  const { lab } = exampleLab();
  const words = { text: CATALOGUES.en, formats: FORMATS.en, words: en };
  return createSheet(lab.store.getState(), [0, 1], ADDRESS, words);
}

async function pixelsOf(file: Blob, width: number, height: number): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('No 2-D canvas.');
  ctx.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(image.src);
  return ctx.getImageData(0, 0, width, height).data;
}

it('as lines and as pixels it is the same picture, within a hundredth', async () => {
  const sheet = open();
  const [width, height] = [2 * sheet.width, 2 * sheet.height];
  const png = await pixelsOf(await pngOf(sheet, 2), width, height);
  const svg = await pixelsOf(new Blob([svgOf(sheet)], { type: 'image/svg+xml' }), width, height);
  let sum = 0;
  let far = 0;
  let inked = 0;
  for (let i = 0; i < png.length; i += 4) {
    const difference = Math.max(...[0, 1, 2].map((k) => Math.abs(png[i + k] - svg[i + k])));
    sum += difference / 255;
    if (difference > 0.2 * 255) far++;
    if (png[i] + png[i + 1] + png[i + 2] < 3 * 240) inked++;
  }
  const pixels = png.length / 4;
  expect(inked / pixels).toBeGreaterThan(0.1);
  expect(sum / pixels).toBeLessThan(0.01);
  expect(far / pixels).toBeLessThan(0.01);
});

it('both hold the address that made them', async () => {
  const sheet = open();
  expect(addressOfPng(new Uint8Array(await (await pngOf(sheet, 1)).arrayBuffer()))).toBe(ADDRESS);
  expect(unsealText(svgOf(sheet))).toBe(ADDRESS);
});

it('as lines it is plain: attributes only, nothing foreign, short numbers, a family that every program has', () => {
  const svg = svgOf(open());
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBe(null);
  const elements = [...document.querySelectorAll('*')];
  expect([...new Set(elements.map(({ tagName }) => tagName))].toSorted()).toEqual([
    'desc',
    'image',
    'metadata',
    'path',
    'rect',
    'svg',
    'text',
    'title',
  ]);
  for (const { attributes } of elements) {
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^(style|class|on.*)$/);
      expect(value).not.toMatch(/var\(|url\(|NaN|undefined/);
      if (name === 'font-family') expect(value).toBe('sans-serif');
      if (name === 'id') expect(value).toMatch(/^arclab-/);
      if (name === 'xlink:href') expect(value).toMatch(/^data:image\/png;base64,/);
      else expect(value).not.toMatch(/\.\d{3}|\de-?\d/);
    }
  }
});
