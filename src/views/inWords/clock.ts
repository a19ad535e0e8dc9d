/** Directions as the hours of a clock: words that everybody has for a place on a circle. */
import { clockwiseFromTop } from '../../core/classFacts.ts';

const HOURS = 12;

/** The nearest full hour, 1 … 12, of an azimuth. */
export function clockHour(direction: number): number {
  return Math.round((clockwiseFromTop(direction) / (2 * Math.PI)) * HOURS) % HOURS || HOURS;
}
