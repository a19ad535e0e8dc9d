/** How far from W there is no pull, in words. */
import type { Formats } from '../../format.ts';
import type { InstrumentCatalogue } from '../text/catalogue.ts';
import { type PullCurve, whereItStops } from './pullCurves.ts';

export function sayStop(curve: PullCurve, words: InstrumentCatalogue, formats: Formats): string {
  const theta = whereItStops(curve);
  return theta === 0 ? words.pull.everywhere : words.pull.stops(formats.degrees(theta));
}
