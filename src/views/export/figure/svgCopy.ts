/** A drawing of the page as SVG that stands alone: what style sheets say becomes attributes, in plain colours and generic
 *  families, and what only a pointer or a reading voice needs is left out. */
import { attribute, escapeText, numberText } from '../picture/xml.ts';
import type { PlainColour } from './colour.ts';

export type Colours = (colour: string) => PlainColour | null;

const NS = 'http://www.w3.org/2000/svg';

/** Attributes that say where things are. */
const GEOMETRY = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd', 'points'],
  ...['viewBox', 'preserveAspectRatio'],
];
const PAINTED = new Set(['path', 'line', 'circle', 'ellipse', 'rect', 'polyline', 'polygon', 'text', 'tspan']);
const HOLDERS = new Set(['svg', 'g', 'clipPath']);

/** @param attributes that the copy has beside, or instead of, its own */
export function svgCopy(element: Element, colours: Colours, attributes = ''): string {
  const name = element.localName;
  const style = getComputedStyle(element);
  const isHolder = HOLDERS.has(name);
  if (element.namespaceURI !== NS || !(isHolder || PAINTED.has(name)) || style.display === 'none') return '';
  if (style.visibility === 'hidden' || style.opacity === '0') return '';
  const paint = isHolder ? '' : painted(style, colours);
  if (paint === null) return '';
  const isText = name === 'text' || name === 'tspan';
  const geometry = GEOMETRY.map((key) =>
    attribute(key, name === 'svg' && attributes ? boxOf(key, element) : element.getAttribute(key)),
  );
  const children = [...element.childNodes].map((child) => {
    if (child instanceof Element) return svgCopy(child, colours);
    return isText ? escapeText(child.textContent ?? '') : '';
  });
  if (isHolder && children.every((child) => child === '')) return '';
  return (
    `<${name}${attributes}${geometry.join('')}${clipped(element)}${paint}${isText ? lettered(style) : ''}` +
    `${attribute('opacity', style.opacity === '1' ? null : Number(style.opacity))}${turned(element, style)}>` +
    `${children.join('')}</${name}>`
  );
}

/** A whole drawing stands where the page has it: of its own box only what is inside counts. */
function boxOf(key: string, element: Element): string | null {
  return key === 'viewBox' || key === 'preserveAspectRatio' ? element.getAttribute(key) : null;
}

/** null where nothing is seen of it. */
function painted(style: CSSStyleDeclaration, colours: Colours): string | null {
  const [fill, stroke] = [colours(style.fill), colours(style.stroke)];
  const width = Number.parseFloat(style.strokeWidth);
  const isStroked = stroke !== null && width > 0;
  if (!fill && !isStroked) return null;
  const share = (colour: PlainColour, own: string) => {
    const opacity = colour.opacity * Number(own);
    return opacity === 1 ? null : opacity;
  };
  const filled =
    attribute('fill', fill?.hex ?? 'none') + attribute('fill-opacity', fill && share(fill, style.fillOpacity));
  if (!isStroked) return filled;
  const dashes =
    style.strokeDasharray === 'none' ? null : style.strokeDasharray.replaceAll('px', '').replaceAll(',', '');
  return (
    filled +
    attribute('stroke', stroke.hex) +
    attribute('stroke-width', width) +
    attribute('stroke-opacity', share(stroke, style.strokeOpacity)) +
    attribute('stroke-dasharray', dashes) +
    attribute('paint-order', style.paintOrder.startsWith('stroke') ? 'stroke' : null) +
    attribute('stroke-linecap', style.strokeLinecap === 'butt' ? null : style.strokeLinecap) +
    attribute('stroke-linejoin', style.strokeLinejoin === 'miter' ? null : style.strokeLinejoin)
  );
}

/** What may be cut, and what cuts it. */
function clipped(element: Element): string {
  const plain = (id: string) => `arclab-${id.replace(/[^\w-]/g, '')}`;
  const cut = /^url\(#(.*)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1];
  const own = element.localName === 'clipPath' ? attribute('id', plain(element.id)) : '';
  return own + attribute('clip-path', cut === undefined ? null : `url(#${plain(cut)})`);
}

/** How letters look, in a family that every program has. */
export function lettered(style: CSSStyleDeclaration): string {
  const family = /(?<!sans-)serif\s*$/.test(style.fontFamily) ? 'serif' : 'sans-serif';
  return (
    attribute('font-family', family) +
    attribute('font-size', Number.parseFloat(style.fontSize)) +
    attribute('font-weight', style.fontWeight) + // a tspan's may be less than its text's
    attribute('font-style', style.fontStyle === 'normal' ? null : style.fontStyle) +
    attribute('text-anchor', style.textAnchor === 'start' ? null : style.textAnchor)
  );
}

/** As an attribute says it, or else as a style sheet does. */
function turned(element: Element, style: CSSStyleDeclaration): string {
  const own = element.getAttribute('transform');
  if (own || style.transform === 'none' || element.localName === 'svg') return attribute('transform', own);
  const { a, b, c, d, e, f } = new DOMMatrix(style.transform);
  return attribute('transform', `matrix(${[a, b, c, d, e, f].map(numberText).join(' ')})`);
}
