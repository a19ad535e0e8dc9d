/** Takes down what the circle's layers draw and gives it as SVG: presentation attributes only, numbers to a hundredth of a
 *  pixel, no ids and no references, so that any program that reads SVG shows the same. It knows what the layers use of a
 *  canvas and no more. */
import type { Pen } from '../../circle/drawing.ts';
import { attribute, escapeText, numberText } from './xml.ts';

interface Options {
  measureText: Pen['measureText'];
  /** What is drawn by drawImage, as an address that holds it. */
  pictureOf: (image: CanvasImageSource) => string;
}

/** Half of an em less the descent, in ems: where a line whose middle is asked for has its baseline. SVG has a word for it that
 *  not every program knows. */
const MIDDLE_EM = 0.35;

const ANCHORS: Readonly<Partial<Record<CanvasTextAlign, string>>> = { center: 'middle', right: 'end', end: 'end' };

type Kept = Pick<
  Pen,
  | 'strokeStyle'
  | 'fillStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
> & { dashes: readonly number[]; transform: string };

/** @returns the pen, and what it has drawn so far */
export function createSvgPen({ measureText, pictureOf }: Options): { pen: Pen; elements: readonly string[] } {
  const elements: string[] = [];
  const saved: Kept[] = [];
  let path = '';
  let dashes: readonly number[] = [];
  let transform = '';
  /** Where the path ends; null where it has not begun. */
  let end: readonly [number, number] | null = null;

  const shared = () =>
    attribute('opacity', pen.globalAlpha === 1 ? null : pen.globalAlpha) + attribute('transform', transform || null);
  const strokes = () =>
    attribute('stroke', String(pen.strokeStyle)) +
    attribute('stroke-width', pen.lineWidth) +
    attribute('stroke-linecap', pen.lineCap === 'butt' ? null : pen.lineCap) +
    attribute('stroke-linejoin', pen.lineJoin === 'miter' ? null : pen.lineJoin);
  const write = (text: string, x: number, y: number, paint: string) => {
    const [, italic, weight, size, family] = /^(italic )?(?:(\d+) )?([\d.]+)px (.+)$/.exec(pen.font) ?? [];
    const drop = pen.textBaseline === 'middle' ? MIDDLE_EM * Number(size) : 0;
    elements.push(
      `<text${attribute('x', x)}${attribute('y', y + drop)}${attribute('font-family', family)}` +
        `${attribute('font-size', Number(size))}${attribute('font-weight', weight === '400' ? null : weight)}` +
        `${attribute('font-style', italic ? 'italic' : null)}${attribute('text-anchor', ANCHORS[pen.textAlign])}` +
        `${paint}${shared()}>${escapeText(text)}</text>`,
    );
  };
  const lineTo = (x: number, y: number) => {
    const isDot = end?.[0] === x && end[1] === y;
    path += end === null ? `M${pair(x, y)}` : isDot ? 'h0' : `L${pair(x, y)}`;
    end = [x, y];
  };

  const pen: Pen = {
    strokeStyle: '#000',
    fillStyle: '#000',
    globalAlpha: 1,
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    imageSmoothingEnabled: true,
    measureText,
    beginPath() {
      path = '';
      end = null;
    },
    moveTo(x, y) {
      path += `M${pair(x, y)}`;
      end = [x, y];
    },
    lineTo,
    closePath() {
      path += 'Z';
    },
    arc(cx, cy, radius, from, to, isCounterClockwise = false) {
      const turn = sweptBy(from, to, isCounterClockwise);
      const at = (angle: number) => [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
      lineTo(...at(from));
      // One command cannot go all the way round.
      for (const share of Math.abs(turn) > Math.PI ? [0.5, 1] : [1]) {
        end = at(from + share * turn);
        path += `A${pair(radius, radius)} 0 0 ${turn > 0 ? 1 : 0} ${pair(...end)}`;
      }
    },
    stroke() {
      const broken = dashes.length > 0 ? dashes.map(numberText).join(' ') : null;
      elements.push(
        `<path${attribute('d', path)} fill="none"${strokes()}${attribute('stroke-dasharray', broken)}${shared()}/>`,
      );
    },
    fill() {
      elements.push(`<path${attribute('d', path)}${attribute('fill', String(pen.fillStyle))}${shared()}/>`);
    },
    fillText: (text, x, y) => write(text, x, y, attribute('fill', String(pen.fillStyle))),
    strokeText: (text, x, y) => write(text, x, y, ` fill="none"${strokes()}`),
    // Inkscape 1.2 shows no picture whose href is not xlink's.
    drawImage(image: CanvasImageSource, ...[x, y, width, height]: number[]) {
      elements.push(
        `<image${attribute('x', x)}${attribute('y', y)}${attribute('width', width)}${attribute('height', height)}` +
          `${attribute('xlink:href', pictureOf(image))}${shared()}/>`,
      );
    },
    setLineDash(next) {
      dashes = [...next];
    },
    save() {
      const { strokeStyle, fillStyle, globalAlpha, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline } = pen;
      const ofPen = {
        strokeStyle,
        fillStyle,
        globalAlpha,
        lineWidth,
        lineCap,
        lineJoin,
        font,
        textAlign,
        textBaseline,
      };
      saved.push({ ...ofPen, dashes, transform });
    },
    restore() {
      const last = saved.pop();
      if (!last) return;
      ({ dashes, transform } = last);
      const { dashes: _dashes, transform: _transform, ...ofPen } = last;
      Object.assign(pen, ofPen);
    },
    translate(x, y) {
      transform = `${transform} translate(${pair(x, y)})`.trim();
    },
    rotate(angle) {
      transform = `${transform} rotate(${numberText((angle * 180) / Math.PI)})`.trim();
    },
  };
  return { pen, elements };
}

/** How far a canvas turns from one angle to another, radians; positive is clockwise on the page. */
function sweptBy(from: number, to: number, isCounterClockwise: boolean): number {
  const turn = isCounterClockwise ? from - to : to - from;
  const whole = 2 * Math.PI;
  const swept = turn >= whole ? whole : ((turn % whole) + whole) % whole;
  return isCounterClockwise ? -swept : swept;
}

function pair(x: number, y: number): string {
  return `${numberText(x)} ${numberText(y)}`;
}
