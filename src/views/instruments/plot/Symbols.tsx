/** A text of the catalogue within a drawing, its _symbols_ set in italics; Prose is the same outside of one. */
import { createElement, Fragment } from 'react';
import styles from './plot.module.css';

export function Symbols({ children }: { children: string }) {
  // Split at the marks, every second piece lies between two of them. Spread, since places within a text are fixed.
  return createElement(
    Fragment,
    null,
    ...children
      .split('_')
      .map((piece, place) => (place % 2 === 1 ? createElement('tspan', { className: styles.symbol }, piece) : piece)),
  );
}
