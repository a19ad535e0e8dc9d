/** A plate as HTML: its pictures in both themes, what is to be seen, and the way to the run. */
import { escapeHtml, htmlOf } from '../markup.ts';
import { inPhrases } from '../phrases.ts';
import type { ArticleLanguage } from '../text/names.ts';
import type { PlatesText } from '../text/plates/catalogue.ts';
import runs from './pictures/runs.json' with { type: 'json' };
import { PLATES, type PlateId, pictureName } from './plates.ts';

/** From the site's top, where the pages are made. */
const FOLDER = './src/article/plates/pictures';
const NUMBER = /\{#([\w.-]+)\}/g;

/** @param number of the plate, in the order of the text */
export function plateHtml(id: PlateId, number: number, language: ArticleLanguage, text: PlatesText): string {
  const plate = PLATES[id];
  const caption = htmlOf(text.captions[id], language).replace(NUMBER, (_all, name: string) =>
    dataHtml(numberOf(id, name), language),
  );
  const pictures =
    'circles' in plate
      ? plate.circles.map((circle, place) => circleHtml(id, circle, place, language, text)).join('')
      : pictureHtml(id, language, sayNumbers(id, text.alt[plate.instrument], language));
  return [
    `<figure class="plate" id="plate-${id}"><div class="pictures">${pictures}</div>`,
    `<figcaption><b>${escapeHtml(text.name(String(number)))}</b> ${inPhrases(caption, language)}`,
    `<a href="./#${escapeHtml(plate.address)}">${escapeHtml(text.open)}</a></figcaption></figure>`,
  ].join('\n');
}

/** A plain sentence with what the plate's run came to. */
export function sayNumbers(id: PlateId, text: string, language: ArticleLanguage): string {
  return text.replace(NUMBER, (_all, name: string) => shown(numberOf(id, name), language));
}

function circleHtml(
  id: PlateId,
  { name, m }: { name: string; m?: number },
  place: number,
  language: ArticleLanguage,
  text: PlatesText,
): string {
  const gap = numberOf(id, `gap.${place}`);
  const alt = text.circle(name, m === undefined ? null : shown(m, language), shown(gap, language));
  const margin = m === undefined ? '' : `, ${htmlOf('{m}', language)} = ${dataHtml(m, language)}`;
  return `<div>${pictureHtml(id, place, alt)}<p>${name}${margin}<br>${dataHtml(gap, language)}°</p></div>`;
}

/** The style sheet shows the one whose theme it is; the other, unseen and lazy, is not fetched. */
function pictureHtml(id: PlateId, which: string | number, alt: string): string {
  const sizes: Readonly<Record<string, readonly number[]>> = runs[id].sizes;
  const [width, height] = sizes[which];
  return (['light', 'dark'] as const)
    .map(
      (theme) =>
        `<img class="${theme}" src="${FOLDER}/${pictureName(id, which, theme)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy">`,
    )
    .join('');
}

/** @throws Error on a number that the run has not got */
function numberOf(id: PlateId, name: string): number {
  const numbers: Readonly<Record<string, number>> = runs[id].numbers;
  if (!Object.hasOwn(numbers, name))
    throw new Error(`The plate ${id} names {#${name}}, which there is not. runs.json lists what there is.`);
  return numbers[name];
}

function dataHtml(value: number, language: ArticleLanguage): string {
  return `<data value="${value}">${shown(value, language)}</data>`;
}

const shown = (value: number, language: ArticleLanguage) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
