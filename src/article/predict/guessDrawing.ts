/** A guess, broken, and what came of it, whole, drawn beside each other. */
import { SHAPES, type ShapeName, WIDTH } from './shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface GuessDrawing {
  readonly element: SVGSVGElement;
  guess(value: number): void;
  /** @param value null for none yet */
  measure(value: number | null): void;
}

export function drawGuess(document: Document, name: ShapeName): GuessDrawing {
  const { height, rim, centres, path } = SHAPES[name];
  const make = (kind: string, d: string) => {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('class', kind);
    element.setAttribute('d', d);
    return element;
  };
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  element.ariaHidden = 'true'; // the words beside it say the same
  const guessed = make('guessed', '');
  const measured = make('measured', '');
  element.append(make('rim', rim), ...centres.map((d) => make('centre', d)), guessed, measured);
  return {
    element,
    guess: (value) => guessed.setAttribute('d', path(value, 12)),
    measure: (value) => measured.setAttribute('d', value === null ? '' : path(value, 26)),
  };
}
