/** A part of the page as SVG: its drawings, its words line by line, its hairlines and its coloured grounds, where the page
 *  has them. What is there to be pressed is left out, unless it is a drawing. */
import { attribute, escapeText, numberText } from '../picture/xml.ts';
import { type Colours, lettered, svgCopy } from './svgCopy.ts';

const CONTROLS =
  'fieldset, input, select, textarea, details, label:has(input), [data-spoken="true"], button:not(:has(svg, canvas))';
const ANCHORS: Readonly<Record<string, 'middle' | 'end'>> = { center: 'middle', right: 'end', end: 'end' };
/** Of a radius, from which on a box is round. */
const ROUND = 0.5;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** @param place what of the page is 0, 0  @param ascentOf how far below its top a text has its baseline, px */
export function pageCopy(
  root: Element,
  place: { left: number; top: number },
  colours: Colours,
  ascentOf: (style: CSSStyleDeclaration) => number,
): string[] {
  const elements: string[] = [];
  const at = (x: number, y: number) => [x - place.left, y - place.top] as const;

  const write = (text: Text, parent: Element) => {
    const style = getComputedStyle(parent);
    const colour = colours(style.color);
    if (!colour) return;
    const anchor = ANCHORS[getComputedStyle(blockOf(parent)).textAlign];
    for (const { words, box } of linesOf(text)) {
      const side = { middle: (box.left + box.right) / 2, end: box.right }[anchor ?? ''] ?? box.left;
      const [x, y] = at(side, box.top + ascentOf(style));
      elements.push(
        `<text${attribute('x', x)}${attribute('y', y)}${lettered(style)}${attribute('text-anchor', anchor)}` +
          `${attribute('fill', colour.hex)}${fitted(box.width)}>${escapeText(words)}</text>`,
      );
    }
  };
  const ground = (element: Element, style: CSSStyleDeclaration) => {
    const box = element.getBoundingClientRect();
    const fill = colours(style.backgroundColor);
    const [x, y] = at(box.left, box.top);
    if (fill) {
      const isRound = Number.parseFloat(style.borderTopLeftRadius) >= ROUND * Math.min(box.width, box.height);
      elements.push(
        `<rect${attribute('x', x)}${attribute('y', y)}${attribute('width', box.width)}${attribute('height', box.height)}` +
          `${attribute('rx', isRound ? box.width / 2 : null)}${attribute('fill', fill.hex)}` +
          `${attribute('fill-opacity', fill.opacity === 1 ? null : fill.opacity)}/>`,
      );
    }
    elements.push(...borders({ x, y, width: box.width, height: box.height }, style, colours));
  };
  const visit = (element: Element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (element.matches(CONTROLS) || style.display === 'none' || style.visibility === 'hidden') return;
    const [x, y] = at(box.left, box.top);
    const placed =
      attribute('x', x) + attribute('y', y) + attribute('width', box.width) + attribute('height', box.height);
    if (element.localName === 'svg') {
      elements.push(svgCopy(element, colours, `${placed} overflow="visible"`));
      return;
    }
    if (element instanceof HTMLCanvasElement) {
      elements.push(`<image${placed}${attribute('xlink:href', element.toDataURL('image/png'))}/>`);
      return;
    }
    ground(element, style);
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child);
      else if (child instanceof Text) write(child, element);
    }
  };
  visit(root);
  return elements.filter((its) => its !== '');
}

/** The lines at a box's sides. */
function borders(box: Box, style: CSSStyleDeclaration, colours: Colours): string[] {
  const { x, y, width: w, height: h } = box;
  const from = { Top: [x, y], Bottom: [x, y + h], Left: [x, y], Right: [x + w, y] } as const;
  return (['Top', 'Bottom', 'Left', 'Right'] as const).flatMap((side) => {
    const width = Number.parseFloat(style[`border${side}Width`]);
    const stroke = colours(style[`border${side}Color`]);
    const kind = style[`border${side}Style`];
    if (!(width > 0) || !stroke || kind === 'none') return [];
    // The middle of the line is half of its width inside.
    const [inX, inY] = { Top: [0, 0.5], Bottom: [0, -0.5], Left: [0.5, 0], Right: [-0.5, 0] }[side];
    const isAcross = side === 'Top' || side === 'Bottom';
    const start = `M${numberText(from[side][0] + inX * width)} ${numberText(from[side][1] + inY * width)}`;
    const path = start + (isAcross ? `h${numberText(w)}` : `v${numberText(h)}`);
    const dashes = kind === 'dashed' ? `${2 * width} ${2 * width}` : null;
    return [
      `<path${attribute('d', path)}${attribute('stroke', stroke.hex)}${attribute('stroke-width', width)}` +
        `${attribute('stroke-dasharray', dashes)}/>`,
    ];
  });
}

/** As wide as on the page, whose own font other programs may lack: what goes on after it on the same line stands where it ends. */
function fitted(width: number): string {
  return width > 0 ? `${attribute('textLength', width)} lengthAdjust="spacingAndGlyphs"` : '';
}

/** Whose alignment a text has. */
function blockOf(element: Element): Element {
  let block = element;
  while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
  return block;
}

/** The words of each line, and where they are. */
function linesOf(text: Text): { words: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { start: number; top: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const [box] = range.getClientRects();
    // A space at the beginning of a line is none in SVG.
    if (!box || box.width === 0 || (text.data[i].trim() === '' && lines.at(-1)?.top !== box.top)) continue;
    const line = lines.at(-1);
    if (!line || box.top - line.top > box.height / 2) lines.push({ start: i, top: box.top });
  }
  return lines.map(({ start }, i) => {
    range.setStart(text, start);
    range.setEnd(text, lines[i + 1]?.start ?? text.length);
    const words = range.toString().trimEnd();
    range.setEnd(text, start + words.length);
    return { words, box: range.getBoundingClientRect() };
  });
}
