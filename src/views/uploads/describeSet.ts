/** A set in a few words. */
import type { UploadSummary } from '../../train/uploads/messages.ts';
import type { Measures, UploadCatalogue } from '../text/uploads/catalogue.ts';

export function describeSet(set: UploadSummary, { set: words }: UploadCatalogue, { count }: Measures): string {
  if (set.kind === 'photos') {
    const photos = set.identities.reduce((sum, identity) => sum + identity.photos.length, 0);
    return words.photos(count(set.identities.length), count(photos));
  }
  const rows = set.identities.reduce((sum, identity) => sum + identity.rows, 0);
  return words.vectors(count(set.identities.length), count(rows), count(set.dimensions));
}
