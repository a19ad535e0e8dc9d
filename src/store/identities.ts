/** How many identities there are: those on the circle, or those that are on their way. */
import type { LabState } from './state.ts';

/** The choice of the setup, but for a reader's own data, which know it themselves. */
export function identitiesOf({ setup, people, upload }: LabState): number {
  if (setup.data !== 'upload') return setup.identities;
  return people?.identities ?? upload?.set?.identities.length ?? setup.identities;
}
