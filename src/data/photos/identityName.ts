/** The name of an identity, made of what a folder, a file or a hand calls it. */
import { fingerprint } from './fingerprint.ts';
import { MAX_NAME_LENGTH } from './limits.ts';

/** Letters of a long name that are kept; the others are told apart by a few digits. */
const KEPT_LENGTH = MAX_NAME_LENGTH - 9;

/** Ann_Smith is Ann Smith, and letters are composed (NFC): macOS takes が apart. A name that is too long is cut, and
 *  marked by what it was in full, so that two long names stay two. '?' where nothing is left. */
export function identityName(text: string): string {
  const name = text.normalize('NFC').replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  if (name.length <= MAX_NAME_LENGTH) return name || '?';
  const digits = fingerprint(new TextEncoder().encode(name));
  const mark = Number.parseInt(digits, 10).toString(36).padStart(7, '0');
  // Not half of a letter that takes two places.
  const kept = name.slice(0, KEPT_LENGTH).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trim()}… ${mark}`;
}
