/** What a place of the tree stands for in the formulas of a text beside the lab. */
import type { SymbolId } from '../../core/symbols.ts';
import type { Place } from './walk.ts';

export function symbolOf(place: Place): SymbolId | undefined {
  if (place.level === 'class') return 'n';
  if (place.level === 'sample' || (place.level === 'part' && place.part === 'worst')) return 'xI';
  return place.level === 'part' && place.part === 'centre' ? 'WJ' : undefined;
}
