/** PNG: chunks of length, type, data, checksum, from IHDR to IEND. */
import { type Header, tagAt, viewOf } from './header.ts';

const SIGNATURE_BYTES = 8;

/** null when the first chunk is not IHDR. */
export function pngHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 24 || tagAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  let isAnimated = false;
  let isWhole = false;
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const tag = tagAt(bytes, at + 4);
    if (tag === 'acTL') isAnimated = true;
    if (tag === 'IEND') isWhole = end <= bytes.length;
    if (isWhole) break;
    at = end;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), isAnimated, isWhole };
}
