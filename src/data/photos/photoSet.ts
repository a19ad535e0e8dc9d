/** A reader's own photos, cropped and grouped, and how they are edited. Plain data that can be stored and sent to a
 *  worker; every edit gives a new set and shares what it leaves alone. */
import type { Framing } from './framing.ts';
import { identityName } from './group.ts';
import { MAX_IDENTITIES, MAX_PHOTOS_PER_IDENTITY } from './limits.ts';

/** How a photo's framing came about: one face found; none, so the middle is used; the clearest of several; set by
 *  hand; not looked for. */
export const FOUND = ['face', 'none', 'several', 'hand', 'off'] as const;
export type Found = (typeof FOUND)[number];

export interface Photo {
  /** The file's path, as the reader gave it. */
  readonly name: string;
  /** The crop with its surroundings, STORED_SIDE × STORED_SIDE × RGB bytes (see crop.ts). */
  readonly pixels: Uint8Array;
  /** Where the crop was in the photo. */
  readonly framing: Framing;
  readonly found: Found;
}

export interface Identity {
  readonly name: string;
  readonly photos: readonly Photo[];
}

export interface PhotoSet {
  readonly kind: 'photos';
  readonly name: string;
  readonly identities: readonly Identity[];
}

/** A set without photos. */
export function emptySet(name: string): PhotoSet {
  return { kind: 'photos', name, identities: [] };
}

/** Adds photos to the identity of that name, or as a new one after the others; up to the cap of each, 16 identities
 *  and 200 photos. */
export function addPhotos(set: PhotoSet, name: string, photos: readonly Photo[]): PhotoSet {
  const label = set.identities.findIndex((identity) => identity.name === name);
  if (label >= 0) return withPhotos(set, label, [...set.identities[label].photos, ...photos]);
  if (set.identities.length >= MAX_IDENTITIES) return set;
  const grown = { ...set, identities: [...set.identities, { name: identityName(name), photos: [] }] };
  return withPhotos(grown, set.identities.length, photos);
}

/** Gives an identity another name. */
export function renameIdentity(set: PhotoSet, label: number, name: string): PhotoSet {
  return withIdentity(set, label, { ...set.identities[label], name: identityName(name) });
}

/** Moves an identity to another place, and so to another label. */
export function moveIdentity(set: PhotoSet, from: number, to: number): PhotoSet {
  return { ...set, identities: set.identities.toSpliced(from, 1).toSpliced(to, 0, set.identities[from]) };
}

/** Gives an identity's photos to another one, and removes it. */
export function mergeIdentity(set: PhotoSet, from: number, into: number): PhotoSet {
  if (from === into) return set;
  const photos = [...set.identities[into].photos, ...set.identities[from].photos];
  return removeIdentity(withPhotos(set, into, photos), from);
}

export function removeIdentity(set: PhotoSet, label: number): PhotoSet {
  return { ...set, identities: set.identities.toSpliced(label, 1) };
}

/** Replaces one photo, for example by one cropped by hand; `null` removes it. An identity may be left without photos. */
export function replacePhoto(set: PhotoSet, label: number, index: number, photo: Photo | null): PhotoSet {
  return withPhotos(set, label, set.identities[label].photos.toSpliced(index, 1, ...(photo ? [photo] : [])));
}

/** Gives one photo to another identity, as its last. */
export function movePhoto(set: PhotoSet, from: number, index: number, to: number): PhotoSet {
  if (from === to) return set;
  const photo = set.identities[from].photos[index];
  return withPhotos(replacePhoto(set, from, index, null), to, [...set.identities[to].photos, photo]);
}

function withPhotos(set: PhotoSet, label: number, photos: readonly Photo[]): PhotoSet {
  return withIdentity(set, label, { ...set.identities[label], photos: photos.slice(0, MAX_PHOTOS_PER_IDENTITY) });
}

function withIdentity(set: PhotoSet, label: number, identity: Identity): PhotoSet {
  return { ...set, identities: set.identities.with(label, identity) };
}
