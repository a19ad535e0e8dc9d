/** Below this length a vector is scaled as if it were this long: no more than the rounding of float32. */
export const SHORTEST = 1e-7;

/** Below this sine, 0.006°, what draws a sample and its centre along the circle fades to 0, as it is where they are one. By
 *  rounding alone a sample on its centre is 3e-8 beside it on WebGL, and would be given a turn that it has not. */
export const LEAST_SINE = 1e-4;
