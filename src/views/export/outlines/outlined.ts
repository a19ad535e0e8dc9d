/** An SVG whose text is outlines: every word where the browser sets it, and as wide, in letters that are drawn. */
import { numberText } from '../picture/xml.ts';
import type { Face, FaceName, Faces } from './glyphs.ts';

/** What only a text has. */
const OF_TEXT = /^(x|y|dx|dy|text-anchor|textLength|lengthAdjust|font-.*)$/;
const THOUSANDTHS = 1000;
/** From which on a weight is bold. */
const BOLD = 600;

const NONE: Face[string] = [0, ''];

export interface Outlined {
  readonly svg: string;
  /** Letters that no face has: a text with one of them is still text. */
  readonly missing: readonly string[];
}

/** Letters in a row of one element, and where the browser has them. */
interface Run {
  readonly holder: Element;
  readonly letters: readonly string[];
  readonly from: DOMPoint;
  readonly to: DOMPoint;
}

export function outlined(svg: string, faces: Faces): Outlined {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const missing = new Set<string>();
  const host = document.createElement('div');
  // A root of its own, that no rule of the page reaches; it has to be laid out to be measured.
  Object.assign(host.style, { all: 'initial', position: 'fixed', visibility: 'hidden', pointerEvents: 'none' });
  const drawing = document.importNode(parsed.documentElement, true);
  host.attachShadow({ mode: 'open' }).append(drawing);
  document.body.append(host);
  try {
    for (const text of drawing.querySelectorAll('text')) {
      const runs = runsOf(text).map((run) => ({ ...run, face: faceOf(run, faces) }));
      const lacking = runs.flatMap(({ letters, face }) => letters.filter((letter) => !face(letter)));
      for (const letter of lacking) missing.add(letter);
      if (lacking.length > 0) continue;
      const paths = runs.map(({ face, ...run }) => {
        const path = document.createElementNS(text.namespaceURI, 'path');
        path.setAttribute('d', pathOf(run, face));
        for (const { name, value } of [...text.attributes, ...run.holder.attributes]) {
          if (!OF_TEXT.test(name)) path.setAttribute(name, value);
        }
        return path;
      });
      text.replaceWith(...paths.filter((path) => path.getAttribute('d') !== ''));
    }
  } finally {
    host.remove();
  }
  return { svg: `${new XMLSerializer().serializeToString(drawing)}\n`, missing: [...missing] };
}

/** Those of each text node; without the white space that is not shown. */
function runsOf(text: SVGTextElement): Run[] {
  const runs: Run[] = [];
  const shown = text.getNumberOfChars();
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isAfterSpace = true;
  while (nodes.nextNode()) {
    const { parentElement, nodeValue } = nodes.currentNode;
    const first = at;
    const letters: string[] = [];
    for (const letter of nodeValue ?? '') {
      const isSpace = /[ \t\n]/.test(letter);
      if ((isSpace && isAfterSpace) || at === shown) continue;
      letters.push(isSpace ? ' ' : letter);
      at += letter.length;
      isAfterSpace = isSpace;
    }
    if (letters.length === 0 || !parentElement) continue;
    const [from, to] = [text.getStartPositionOfChar(first), text.getEndPositionOfChar(at - 1)];
    runs.push({ holder: parentElement, letters, from, to });
  }
  return runs;
}

/** Of the letters of a run, by what its element or the text says of it. */
function faceOf({ holder }: Run, faces: Faces): (letter: string) => Face[string] | undefined {
  const said = (name: string) => holder.closest(`[${name}]`)?.getAttribute(name) ?? '';
  const isSerif = /(?<!sans-)serif\s*$/.test(said('font-family'));
  const isItalic = said('font-style') === 'italic';
  const isBold = Number(said('font-weight')) >= BOLD;
  const own: FaceName[] = isSerif
    ? [...(isItalic ? (['serifItalic'] as const) : []), 'serif']
    : [...(isItalic ? (['sansItalic'] as const) : isBold ? (['sansBold'] as const) : [])];
  const names: FaceName[] = [...own, 'sans', 'signs'];
  const find = (letter: string) => names.map((name) => faces[name]?.[letter]).find((its) => its !== undefined);
  return (letter) => find(letter) ?? (letter.trim() === '' ? find(' ') : undefined);
}

/** As wide as the browser's own letters. */
function pathOf({ holder, letters, from, to }: Run, face: (letter: string) => Face[string] | undefined): string {
  const perUnit = Number(holder.closest('[font-size]')?.getAttribute('font-size')) / THOUSANDTHS;
  const glyphs = letters.map((letter) => face(letter) ?? NONE);
  const width = perUnit * glyphs.reduce((sum, [advance]) => sum + advance, 0);
  const stretch = width > 0 ? (to.x - from.x) / width : 1;
  let left = from.x;
  return glyphs
    .map(([advance, outline]) => {
      const path = placed(outline, left, from.y, perUnit * stretch, perUnit);
      left += advance * perUnit * stretch;
      return path;
    })
    .join('');
}

/** An outline where it belongs, in absolute commands. */
function placed(outline: string, left: number, baseline: number, perUnitX: number, perUnitY: number): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  return outline.replace(/([mlqcz])([^mlqcz]*)/g, (_, command: string, rest: string) => {
    if (command === 'z') {
      [x, y] = [startX, startY];
      return 'Z';
    }
    const numbers = rest.split(' ').map(Number);
    const places = numbers.map((its, i) =>
      numberText(i % 2 === 0 ? left + (x + its) * perUnitX : baseline + (y + its) * perUnitY),
    );
    [x, y] = [x + (numbers.at(-2) ?? 0), y + (numbers.at(-1) ?? 0)];
    if (command === 'm') [startX, startY] = [x, y];
    return command.toUpperCase() + places.join(' ');
  });
}
