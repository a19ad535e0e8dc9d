/** What a photo or an identity is known by, whatever it is called: names repeat, and change. */

/** 64 random bits as text: no two alike, in any tab that shares a set. Not seeded, since no result depends on it. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36).padStart(7, '0')).join('');
}
