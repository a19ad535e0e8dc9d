/** A short text that tells bytes apart. */

/** 64 bits of some bytes: two FNV-1a of different starts. Against accidents, not against those who seek a collision. */
export function fingerprint(bytes: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b);
  }
  return `${low >>> 0}:${high >>> 0}`;
}
