/** How many triplets there are: an anchor, another face of its class, and a face of another class. */

/** Of C classes of so many faces each: C·K·(K − 1)·(C − 1)·K where all have K.
 *  @param counts [c] faces of each class */
export function tripletCount(counts: ArrayLike<number>): number {
  let faces = 0;
  for (let j = 0; j < counts.length; j++) faces += counts[j];
  let triplets = 0;
  for (let j = 0; j < counts.length; j++) triplets += counts[j] * (counts[j] - 1) * (faces - counts[j]);
  return triplets;
}
