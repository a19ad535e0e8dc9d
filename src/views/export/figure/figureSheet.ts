/** An instrument as a picture that stands alone: what it is, what it shows, and below that whose runs these are and the address
 *  that brings them back; in the colours that the page has. */
import { svgFile } from '../picture/svgFile.ts';
import { attribute, escapeText } from '../picture/xml.ts';
import { measureAscents } from './ascents.ts';
import { createColours } from './colour.ts';
import { pageCopy } from './pageCopy.ts';

/** px. */
const EDGE = 16;
const TITLE = { size: 15, height: 28 };
const LINE = { size: 11, height: 16 };
const ADDRESS = { size: 8, height: 16 };

export interface FigureSheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

/** @param instrument its section on the page  @param facts a line for each circle */
export function figureSheet(instrument: Element, facts: readonly string[], address: string): FigureSheet {
  const title = instrument.getAttribute('aria-label') ?? '';
  const box = instrument.getBoundingClientRect();
  const page = getComputedStyle(instrument.closest('[data-arclab]') ?? instrument);
  const colours = createColours();
  const [paper, ink] = [colours(page.backgroundColor)?.hex ?? '#ffffff', colours(page.color)?.hex ?? '#000000'];
  const place = { left: box.left - EDGE, top: box.top - EDGE - TITLE.height };
  const below = EDGE + TITLE.height + box.height + LINE.height;
  const width = Math.ceil(box.width + 2 * EDGE);
  const height = Math.ceil(below + facts.length * LINE.height + ADDRESS.height + EDGE);
  const write = (text: string, y: number, size: number, weight: number | null) =>
    `<text x="${EDGE}"${attribute('y', y)} font-family="sans-serif" font-size="${size}"` +
    `${attribute('font-weight', weight)} fill="${ink}">${escapeText(text)}</text>`;
  const { ascentOf, end } = measureAscents(instrument);
  const copied = pageCopy(instrument, place, colours, ascentOf);
  end();
  const elements = [
    write(title, EDGE + TITLE.size, TITLE.size, 600),
    ...copied,
    ...facts.map((fact, i) => write(fact, below + i * LINE.height, LINE.size, null)),
    write(address, height - EDGE, ADDRESS.size, null),
  ];
  const svg = svgFile({ width, height, title, description: facts.join(' '), address, paper, elements });
  return { svg, width, height, title };
}
