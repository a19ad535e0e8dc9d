/** A sentence of the catalogue with its _symbols_ set in italics, each of them named for who lights it. */
import { createElement, Fragment } from 'react';

export function Prose({ children }: { children: string }) {
  // Split at the marks, every second piece lies between two of them. Spread, since places within a sentence are fixed.
  return createElement(
    Fragment,
    null,
    ...children
      .split('_')
      .map((piece, place) => (place % 2 === 1 ? createElement('i', { 'data-sym': piece }, piece) : piece)),
  );
}
