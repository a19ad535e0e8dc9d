/** The symbols of the formulas in a circle. */
import type { CircleSymbols } from '../circleSymbols.ts';
import { symbolAt } from './at.ts';
import { drawSymbol } from './draw.ts';

export const CIRCLE_SYMBOLS: CircleSymbols = { draw: drawSymbol, at: symbolAt };
