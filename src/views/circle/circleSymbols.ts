/** How a circle comes to show the symbols of the formulas: a page that has a text beside it brings what draws and finds them, and
 *  one without it brings nothing. */
import { createContext } from 'react';
import type { SymbolId } from '../../core/symbols.ts';
import type { Drawing } from './drawing.ts';
import type { Cast } from './paint.ts';

/** A circle as it was last drawn. */
export interface DrawnCircle {
  readonly drawing: Drawing;
  readonly cast: Cast;
  /** The sample that is pinned or pointed at. */
  readonly chosen: number | null;
  readonly lit: SymbolId | null;
}

export interface CircleSymbols {
  /** Draws over the circle what the lit symbol stands for; of the chosen sample what can be pointed at, whatever is lit. */
  draw(circle: DrawnCircle): void;
  /** Of what lies at a place of the canvas, CSS px. */
  at(circle: DrawnCircle, x: number, y: number): SymbolId | null;
}

export const CircleSymbolsContext = createContext<CircleSymbols | null>(null);
