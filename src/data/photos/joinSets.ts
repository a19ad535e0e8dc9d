/** Two photo sets as one: who of the one is who of the other. */
import { addIdentity, addPhotos, emptySet, type Identity, type PhotoSet } from './photoSet.ts';
import type { Problem } from './problems.ts';

/** Adds the identities of one set to another. One joins the identity of its own id, or else its namesake, where the name
 *  is that of one identity in either set: of two Anns nobody can say which is meant, so a third stands beside them. What
 *  does not fit is told. */
export function joinSets(set: PhotoSet, added: PhotoSet): { set: PhotoSet; problems: Problem[] } {
  const problems: Problem[] = [];
  let all = set.name ? set : { ...emptySet(added.name), identities: set.identities };
  let refused = 0;
  for (const identity of added.identities) {
    const before = sameOf(set, added, identity);
    const joined = before ? addPhotos(all, before.id, identity.photos) : addIdentity(all, identity);
    if (!before && joined === all) refused++;
    else {
      const kept = joined.identities.find(({ id }) => id === (before ?? identity).id)?.photos.length ?? 0;
      const count = (before?.photos.length ?? 0) + identity.photos.length;
      if (kept < count) problems.push({ code: 'too-many-photos', identity: identity.name, count, kept });
    }
    all = joined;
  }
  const kept = all.identities.length;
  if (refused > 0) problems.push({ code: 'too-many-identities', count: kept + refused, kept });
  return { set: all, problems };
}

function sameOf(set: PhotoSet, added: PhotoSet, { id, name }: Identity): Identity | null {
  const own = set.identities.find((identity) => identity.id === id);
  if (own) return own;
  const [namesake, ...others] = set.identities.filter((identity) => identity.name === name);
  const isAlone = added.identities.filter((identity) => identity.name === name).length === 1;
  return namesake && others.length === 0 && isAlone ? namesake : null;
}
