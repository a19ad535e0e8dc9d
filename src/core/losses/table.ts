/** A curve as the heads are given it: two cubics in each of 128 cells, ψ and its slope, each fitted by itself. Cells end where
 *  the curve jumps, so that none of them lies across a jump. Off by 3e-8 in ψ and 2e-7 in the slope for every loss here
 *  (float32), which is what one rounding costs. */
import { type Curve, MOST_JUMPS } from './loss.ts';

/** Stretches of the circle without a jump, and equal cells in each of them. */
export const PIECES = MOST_JUMPS + 1;
export const CELLS_A_PIECE = 16;

/** Where things are in a table: each piece's first θ, its cells per radian, then c0 … c3 of ψ and of the slope cell by cell,
 *  ψ = c0 + t·(c1 + t·(c2 + t·c3)) with t from 0 to 1 over the cell. */
export const CELLS_AT = 2 * PIECES;
export const CELL_FLOATS = 8;
export const TABLE_FLOATS = CELLS_AT + CELL_FLOATS * PIECES * CELLS_A_PIECE;

/** @returns [TABLE_FLOATS]  @throws Error for a curve of more than MOST_JUMPS jumps */
export function tabulate(curve: Curve): Float32Array<ArrayBuffer> {
  const table = new Float32Array(TABLE_FLOATS);
  const edges = edgesOf(curve.jumps);
  for (let piece = 0; piece < PIECES; piece++) {
    const from = edges[piece];
    const width = (edges[piece + 1] - from) / CELLS_A_PIECE;
    table[piece] = from;
    table[PIECES + piece] = 1 / width;
    for (let cell = 0; cell < CELLS_A_PIECE; cell++) {
      const at = CELLS_AT + CELL_FLOATS * (piece * CELLS_A_PIECE + cell);
      fitCubic((t) => curve.value(from + (cell + t) * width), table, at);
      fitCubic((t) => curve.slope(from + (cell + t) * width), table, at + 4);
    }
  }
  return table;
}

/** ψ and its slope at θ, as every head reads them from a table. */
export function readTable(table: ArrayLike<number>, theta: number): { value: number; slope: number } {
  let piece = 0;
  while (piece < PIECES - 1 && theta >= table[piece + 1]) piece++;
  const along = (theta - table[piece]) * table[PIECES + piece];
  const cell = Math.min(CELLS_A_PIECE - 1, Math.max(0, Math.floor(along)));
  const at = CELLS_AT + CELL_FLOATS * (piece * CELLS_A_PIECE + cell);
  return { value: cubic(table, at, along - cell), slope: cubic(table, at + 4, along - cell) };
}

/** 0, the jumps, π, and between them the longest stretches halved until there are enough. */
function edgesOf(jumps: readonly number[]): number[] {
  if (jumps.length > MOST_JUMPS)
    throw new Error(`a curve of ${jumps.length} jumps; a table has room for ${MOST_JUMPS}`);
  const edges = [0];
  for (const jump of jumps)
    if (jump - edges[edges.length - 1] > SHORTEST && Math.PI - jump > SHORTEST) edges.push(jump);
  edges.push(Math.PI);
  while (edges.length <= PIECES) {
    let longest = 1;
    for (let i = 2; i < edges.length; i++) {
      if (edges[i] - edges[i - 1] > edges[longest] - edges[longest - 1]) longest = i;
    }
    edges.splice(longest, 0, (edges[longest - 1] + edges[longest]) / 2);
  }
  return edges;
}

/** No piece is shorter: a float32 angle hardly falls into it, and its cells would be too many a radian. */
const SHORTEST = 1e-5;

/** Chebyshev's four nodes in [0, 1]: none on an edge, where a jump's two sides meet. */
const NODES = [1, 3, 5, 7].map((odd) => (1 - Math.cos((odd * Math.PI) / 8)) / 2);

/** Writes c0 … c3 of the cubic through a function's values at the nodes. */
function fitCubic(valueAt: (t: number) => number, out: Float32Array, at: number): void {
  // Newton's divided differences, then multiplied out from the innermost bracket.
  const differences = NODES.map(valueAt);
  for (let order = 1; order < 4; order++) {
    for (let i = 3; i >= order; i--) {
      differences[i] = (differences[i] - differences[i - 1]) / (NODES[i] - NODES[i - order]);
    }
  }
  const coefficients = [differences[3], 0, 0, 0];
  for (let i = 2; i >= 0; i--) {
    for (let power = 3; power > 0; power--) {
      coefficients[power] = coefficients[power - 1] - NODES[i] * coefficients[power];
    }
    coefficients[0] = differences[i] - NODES[i] * coefficients[0];
  }
  out.set(coefficients, at);
}

function cubic(table: ArrayLike<number>, at: number, t: number): number {
  return table[at] + t * (table[at + 1] + t * (table[at + 2] + t * table[at + 3]));
}
