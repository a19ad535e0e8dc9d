/** [c, 2] the centres as they are drawn at this moment. @param azimuths, lengths [c]; lengths as the loss sees them */
export function drawnCentres(azimuths: ArrayLike<number>, lengths: ArrayLike<number>): Float64Array {
  const centres = new Float64Array(2 * azimuths.length);
  for (let j = 0; j < azimuths.length; j++) {
    centres[2 * j] = lengths[j] * Math.cos(azimuths[j]);
    centres[2 * j + 1] = lengths[j] * Math.sin(azimuths[j]);
  }
  return centres;
}
