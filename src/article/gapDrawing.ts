/** Two neighbours on the rim and the gap between their arcs: as it was guessed, broken, and as it was measured, whole. */
import { NEIGHBOURS } from './predictions.ts';

const SVG = 'http://www.w3.org/2000/svg';

const WIDTH = 320;
const HEIGHT = 96;
/** Of the rim, whose middle lies far below. */
const RADIUS = 190;
const MIDDLE = { x: WIDTH / 2, y: RADIUS + 26 };

export interface GapDrawing {
  readonly element: SVGSVGElement;
  /** @param gap degrees, below 0 where the arcs lie over each other */
  guess(gap: number): void;
  /** @param gap degrees; null for none yet */
  measure(gap: number | null): void;
}

export function drawGaps(document: Document): GapDrawing {
  const make = (tag: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  };
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  element.ariaHidden = 'true'; // the words beside it say the same
  const guessed = make('path', { class: 'guessed' });
  const measured = make('path', { class: 'measured' });
  const lines = [-1, 1].map((side) => {
    const [from, to] = [RADIUS - 62, RADIUS + 14].map((radius) => at((side * NEIGHBOURS) / 2, radius));
    return make('path', { class: 'centre', d: `M${from}L${to}` });
  });
  element.append(make('path', { class: 'rim', d: arc(-NEIGHBOURS, NEIGHBOURS, RADIUS) }), ...lines, guessed, measured);
  return {
    element,
    guess: (gap) => guessed.setAttribute('d', arcsBeside(gap, RADIUS - 12)),
    measure: (gap) => measured.setAttribute('d', gap === null ? '' : arcsBeside(gap, RADIUS - 26)),
  };
}

/** Each neighbour's arc about its own centre, so wide that this gap is left. */
function arcsBeside(gap: number, radius: number): string {
  return arc(-NEIGHBOURS + gap / 2, -gap / 2, radius) + arc(gap / 2, NEIGHBOURS - gap / 2, radius);
}

/** Degrees from the vertical. */
function arc(from: number, to: number, radius: number): string {
  return `M${at(from, radius)}A${radius} ${radius} 0 0 1 ${at(to, radius)}`;
}

function at(degrees: number, radius: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [MIDDLE.x + radius * Math.sin(angle), MIDDLE.y - radius * Math.cos(angle)];
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
