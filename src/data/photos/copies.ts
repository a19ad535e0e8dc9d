/** Which photos are there already: a copy could be trained on and held out at once. */
import { fingerprint } from './fingerprint.ts';
import type { Photo, PhotoSet } from './photoSet.ts';

export class Copies {
  /** Names of photos, by their fingerprints. */
  readonly #seen = new Map<string, string>();

  /** @param known its photos are there already */
  constructor(known?: PhotoSet) {
    for (const { photos } of known?.identities ?? []) for (const photo of photos) this.add(photo);
  }

  /** Remembers a photo. @returns the name of the one that it is a copy of, however that is framed; null when it is new */
  add(photo: Photo): string | null {
    const keys = [`crop ${fingerprint(photo.pixels)}`, ...(photo.print ? [`photo ${photo.print}`] : [])];
    const of = keys.map((key) => this.#seen.get(key)).find((name) => name !== undefined);
    if (of === undefined) for (const key of keys) this.#seen.set(key, photo.name);
    return of ?? null;
  }
}
