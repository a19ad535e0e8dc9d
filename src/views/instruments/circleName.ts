/** Which circle a lane's is, in words: left or right, the first or second run where one circle stands alone, or its place on a wall. */
import { circleOrder, isWall } from '../../store/lanes.ts';
import type { InstrumentCatalogue } from './text/catalogue.ts';

export function circleName(lane: number, lanes: { readonly length: number }, words: InstrumentCatalogue): string {
  return isWall({ lanes }) ? words.wallCircle(circleOrder({ lanes }).indexOf(lane) + 1) : words.circles[lane];
}
