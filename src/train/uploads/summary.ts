/** What the page sees of a set. */
import type { UploadSummary } from './messages.ts';
import type { UploadedSet } from './storage.ts';

export function summaryOf(set: UploadedSet): UploadSummary {
  if (set.kind === 'photos') {
    const identities = set.identities.map(({ id, name, photos }) => ({
      id,
      name,
      photos: photos.map((photo) => ({ id: photo.id, name: photo.name, found: photo.found })),
    }));
    return { kind: 'photos', name: set.name, identities };
  }
  const rows = new Uint32Array(set.labelNames.length);
  for (const label of set.labels) rows[label]++;
  const identities = set.labelNames.map((name, label) => ({ name, rows: rows[label] }));
  return { kind: 'vectors', name: set.name, dimensions: set.dimensions, identities };
}
