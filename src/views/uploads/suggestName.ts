/** A name for who has none yet. */
import type { UploadCatalogue } from '../text/uploads/catalogue.ts';

/** The first of Person 1, Person 2 … that nobody has; not below the number of those who are there. */
export function suggestName(names: readonly string[], { identity }: UploadCatalogue): string {
  let number = names.length + 1;
  while (names.includes(identity.suggested(String(number)))) number++;
  return identity.suggested(String(number));
}
