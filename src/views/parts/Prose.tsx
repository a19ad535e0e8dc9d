/** A sentence of the catalogue with its _symbols_ set in italics, each of them named for who lights it: by its letter, or after a
 *  colon by the name that the formulas have for it. */
import { createElement, Fragment } from 'react';

/** @param mark what a symbol is set in: within a drawing a tspan */
export function Prose({ children, mark = 'i' }: { children: string; mark?: 'i' | 'tspan' }) {
  const set = (piece: string) => {
    const [letter, symbol = letter] = piece.split(':');
    return createElement(mark, { 'data-sym': symbol }, letter);
  };
  // Split at the marks, every second piece lies between two of them. Spread, since places within a sentence are fixed.
  return createElement(
    Fragment,
    null,
    ...children.split('_').map((piece, place) => (place % 2 === 1 ? set(piece) : piece)),
  );
}
