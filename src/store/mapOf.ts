/** Which map belongs to what the reader has chosen. */
import { type MapPlan, planMap } from '../core/map.ts';
import { MAIN_LANE } from './lanes.ts';
import { imagesOfEach } from './limits.ts';
import type { LabState } from './state.ts';

/** The map of the main run's loss on the lab's people. Of the reader's own data only photos can be mapped: of a large table
 *  seven networks at a time would hold another copy. @returns with `own`, the data that it is of; null where they are drawn */
export function mapOf({ setup, lanes, people }: Pick<LabState, 'setup' | 'lanes' | 'people'>): {
  plan: MapPlan;
  own: object | null;
} {
  const isOwn = setup.data === 'upload' && people?.rows === null;
  const data = setup.data === 'upload' && !isOwn ? 'faces' : setup.data;
  const identities = isOwn ? people.identities : setup.identities;
  const mapped = { ...setup, data, identities };
  return {
    plan: planMap({ ...mapped, imagesPerIdentity: imagesOfEach(mapped) }, lanes[MAIN_LANE].knobs),
    own: isOwn ? people.upload : null,
  };
}
