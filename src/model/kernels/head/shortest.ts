/** Below this length a vector is scaled as if it were this long. Not smaller, since a GPU may compute with 16 bits. */
export const SHORTEST = 1e-4;
