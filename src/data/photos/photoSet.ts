/** A reader's own photos, cropped and grouped, and how they are edited. Plain data that can be stored and sent to a
 *  worker; every edit gives a new set and shares what it leaves alone. Whatever an edit names by an id that is not there
 *  changes nothing: the set comes back as it was. */
import type { Framing } from './framing.ts';
import { identityName } from './identityName.ts';
import { MAX_IDENTITIES, MAX_PHOTOS_PER_IDENTITY } from './limits.ts';

/** How a photo's framing came about: one face found; none, so the middle is used; the clearest of several; set by
 *  hand; the middle, as asked for. */
export const FOUND = ['face', 'none', 'several', 'hand', 'off'] as const;
export type Found = (typeof FOUND)[number];

export interface Photo {
  /** See newId.ts. */
  readonly id: string;
  /** The file's path, as the reader gave it; two photos may well be called alike. */
  readonly name: string;
  /** The crop with its surroundings, STORED_SIDE × STORED_SIDE × RGB bytes (see crop.ts). */
  readonly pixels: Uint8Array;
  /** Where the crop was in the photo. */
  readonly framing: Framing;
  readonly found: Found;
  /** The fingerprint of the photo before it was cropped: the same however it is framed; '' where that is not known. */
  readonly print: string;
}

export interface Identity {
  /** See newId.ts. */
  readonly id: string;
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

/** Adds an identity after the others; not a seventeenth, and of its photos no more than 200. */
export function addIdentity(set: PhotoSet, identity: Identity): PhotoSet {
  if (set.identities.length >= MAX_IDENTITIES) return set;
  return withPhotos({ ...set, identities: [...set.identities, identity] }, set.identities.length, identity.photos);
}

/** Adds photos to an identity, up to 200. */
export function addPhotos(set: PhotoSet, id: string, photos: readonly Photo[]): PhotoSet {
  const label = labelOf(set, id);
  return label < 0 ? set : withPhotos(set, label, [...set.identities[label].photos, ...photos]);
}

/** Gives an identity another name. */
export function renameIdentity(set: PhotoSet, id: string, name: string): PhotoSet {
  const label = labelOf(set, id);
  return label < 0 ? set : withIdentity(set, label, { ...set.identities[label], name: identityName(name) });
}

/** Moves an identity to another place, and so to another label. */
export function moveIdentity(set: PhotoSet, id: string, to: number): PhotoSet {
  const from = labelOf(set, id);
  if (from < 0 || to >= set.identities.length) return set;
  return { ...set, identities: set.identities.toSpliced(from, 1).toSpliced(to, 0, set.identities[from]) };
}

/** Gives an identity's photos to another one, and removes it; where the other has no room for all, the rest stays. */
export function mergeIdentity(set: PhotoSet, id: string, into: string): PhotoSet {
  const from = labelOf(set, id);
  const to = labelOf(set, into);
  if (from < 0 || to < 0 || from === to) return set;
  const { photos } = set.identities[from];
  const room = MAX_PHOTOS_PER_IDENTITY - set.identities[to].photos.length;
  const merged = withPhotos(set, to, [...set.identities[to].photos, ...photos.slice(0, room)]);
  return photos.length > room ? withPhotos(merged, from, photos.slice(room)) : removeIdentity(merged, id);
}

export function removeIdentity(set: PhotoSet, id: string): PhotoSet {
  const label = labelOf(set, id);
  return label < 0 ? set : { ...set, identities: set.identities.toSpliced(label, 1) };
}

/** Replaces one photo, for example by one cropped by hand; `null` removes it. An identity may be left without photos. */
export function replacePhoto(set: PhotoSet, id: string, photo: Photo | null): PhotoSet {
  const place = placeOf(set, id);
  if (!place) return set;
  const { photos } = set.identities[place.label];
  return withPhotos(set, place.label, photos.toSpliced(place.index, 1, ...(photo ? [photo] : [])));
}

/** Gives one photo to another identity, as its last; not where that has 200. */
export function movePhoto(set: PhotoSet, id: string, to: string): PhotoSet {
  const place = placeOf(set, id);
  const label = labelOf(set, to);
  if (!place || label < 0 || place.label === label) return set;
  if (set.identities[label].photos.length >= MAX_PHOTOS_PER_IDENTITY) return set;
  const photo = set.identities[place.label].photos[place.index];
  return addPhotos(replacePhoto(set, id, null), to, [photo]);
}

/** Takes the middle of every photo without a face for what was asked for. */
export function acceptMiddles(set: PhotoSet): PhotoSet {
  const accepted = (photo: Photo): Photo => (photo.found === 'none' ? { ...photo, found: 'off' } : photo);
  return { ...set, identities: set.identities.map((it) => ({ ...it, photos: it.photos.map(accepted) })) };
}

/** The photo of that id; null when it is gone. */
export function photoOf(set: PhotoSet, id: string): Photo | null {
  const place = placeOf(set, id);
  return place && set.identities[place.label].photos[place.index];
}

function placeOf({ identities }: PhotoSet, id: string): { label: number; index: number } | null {
  for (const [label, { photos }] of identities.entries()) {
    const index = photos.findIndex((photo) => photo.id === id);
    if (index >= 0) return { label, index };
  }
  return null;
}

function labelOf({ identities }: PhotoSet, id: string): number {
  return identities.findIndex((identity) => identity.id === id);
}

function withPhotos(set: PhotoSet, label: number, photos: readonly Photo[]): PhotoSet {
  return withIdentity(set, label, { ...set.identities[label], photos: photos.slice(0, MAX_PHOTOS_PER_IDENTITY) });
}

function withIdentity(set: PhotoSet, label: number, identity: Identity): PhotoSet {
  return { ...set, identities: set.identities.with(label, identity) };
}
