import { expect, it } from 'vitest';
import { unsealText } from '../address/seal.ts';
import { figureSheet } from './figureSheet.ts';

const ADDRESS = 'https://example.org/lab/#seed=7&show=curves';

function open() {
  document.body.innerHTML = `
    <style>
      [data-arclab] { --paper: #15171b; --ink: rgb(233 230 223); background: var(--paper); color: var(--ink); font: 16px sans-serif; width: 400px }
      .line { stroke: color-mix(in srgb, var(--ink) 50%, transparent); fill: none; stroke-width: 2 }
      .number { fill: var(--ink); font-size: 12px; text-anchor: end }
      .right { text-align: right; border-bottom: 1px solid #34373d }
      .hidden { visibility: hidden }
    </style>
    <div data-arclab><section aria-label="Target logit" data-instrument="curves">
      <button>Draw your own</button>
      <svg width="200" height="100" viewBox="0 0 100 50" class="chart" aria-label="a drawing">
        <path class="line" d="M0 0L50 20" data-loss="arcface"/><rect width="9" height="9" fill="none"/>
        <text class="number" x="30" y="40">0.5</text><text class="hidden" x="3" y="4">unseen</text>
      </svg>
      <p class="right"><b>W</b>, <i>here</i></p><p data-spoken="true">only heard</p>
    </section></div>`;
  const section = document.querySelector('section');
  if (!section) throw new Error('No section.');
  const sheet = figureSheet(section, ['ArcFace: seed 7 · step 60'], ADDRESS);
  const parsed = new DOMParser().parseFromString(sheet.svg, 'image/svg+xml');
  return { section, sheet, parsed, texts: [...parsed.querySelectorAll('text')].map((text) => text.textContent) };
}

it('shows what the instrument shows, under its name and above whose runs these are, and nothing that is pressed or heard', () => {
  const { texts, sheet } = open();
  expect(texts).toEqual(['Target logit', '0.5', 'W', ',', 'here', 'ArcFace: seed 7 · step 60', ADDRESS]);
  expect(unsealText(sheet.svg)).toBe(ADDRESS);
});

it('says everything in attributes: plain colours, generic families, no classes and no variables', () => {
  const { parsed } = open();
  expect(parsed.querySelector('parsererror')).toBe(null);
  for (const { attributes } of parsed.querySelectorAll('*')) {
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^(style|class|data-.*|on.*)$/);
      expect(value).not.toMatch(/var\(|color|rgb|NaN|undefined/);
      if (name === 'font-family') expect(value).toMatch(/^(sans-)?serif$/);
    }
  }
  const line = parsed.querySelector('path[d^="M0 0L50"]');
  expect(line?.getAttribute('stroke')).toMatch(/^#e9e[56]df$/); // half of it is seen, which rounds
  expect(line?.getAttribute('stroke-width')).toBe('2');
  expect(Number(line?.getAttribute('stroke-opacity'))).toBeCloseTo(0.5, 1);
  expect(parsed.querySelector('rect')?.getAttribute('fill')).toBe('#15171b');
});

it('has words where the page has them, each kept to the side that the page keeps it to', () => {
  const { section, parsed } = open();
  const comma = [...parsed.querySelectorAll('text')].find(({ textContent }) => textContent === ',');
  const word = [...parsed.querySelectorAll('text')].find(({ textContent }) => textContent === 'here');
  const box = section.querySelector('i')?.getBoundingClientRect();
  const left = section.getBoundingClientRect().left - 16;
  expect(word?.getAttribute('text-anchor')).toBe('end');
  expect(Number(word?.getAttribute('x'))).toBeCloseTo((box?.right ?? 0) - left, 1);
  // The space after it is not its own.
  expect(Number(comma?.getAttribute('x'))).toBeLessThan((box?.left ?? 0) - left - 2);
  // In whatever font, the next word begins where it ends.
  expect(Number(word?.getAttribute('textLength'))).toBeCloseTo(box?.width ?? 0, 1);
  const drawing = parsed.querySelector('svg svg');
  expect([drawing?.getAttribute('width'), drawing?.getAttribute('viewBox')]).toEqual(['200', '0 0 100 50']);
});
