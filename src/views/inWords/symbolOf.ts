/** What a place of the tree stands for in the formulas of a text beside the lab. */
import type { SymbolId } from '../../core/symbols.ts';
import type { Place } from './walk.ts';

/** @param own the class of the pinned sample */
export function symbolOf(place: Place, own: number | null): SymbolId | undefined {
  if (place.level === 'circle') return undefined;
  if (place.level === 'class') return 'n';
  if (place.level === 'sample') return 'xI';
  if (place.part === 'centre') return place.label === own ? 'WY' : 'WJ';
  if (place.part === 'rival') return 'thetaJ';
  return place.part === 'worst' ? 'thetaY' : undefined; // the one at the widest angle
}
