/** A square picture as three float planes, with the masks that keep one shape inside another. */

/** Coverage of a shape, one number in [0, 1] a pixel; painting through it keeps later shapes inside the first. */
export type Mask = Float32Array;

export interface Canvas {
  readonly side: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** Signed area that each pixel adds to its row's running sum; all 0 between two fills. Rows are side + 2 long. */
  readonly cover: Float32Array;
  /** What the light falls on: the head, and the hair in front of it. */
  readonly head: Mask;
  readonly hair: Mask;
  /** The opening of the eye or mouth being drawn. */
  readonly opening: Mask;
}

export function createCanvas(side: number): Canvas {
  const plane = () => new Float32Array(side * side);
  return {
    side,
    red: plane(),
    green: plane(),
    blue: plane(),
    cover: new Float32Array((side + 2) * side),
    head: plane(),
    hair: plane(),
    opening: plane(),
  };
}
