/** Below this length a vector is scaled as if it were this long, and below this sine two directions are one: no more than the
 *  rounding of float32. */
export const SHORTEST = 1e-7;
