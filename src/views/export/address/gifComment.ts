/** The comment of a GIF: written after its palette, before everything else, and read back from wherever one stands before the
 *  first frame. Source: https://www.w3.org/Graphics/GIF/spec-gif89a.txt §24 */
import { asciiBytes, asciiText } from './ascii.ts';
import { unsealAll } from './seal.ts';

/** Signature and screen descriptor, the fifth of whose last seven bytes says how long the palette is. */
const HEAD_BYTES = 13;
const PALETTE_FLAGS = 10;

const EXTENSION = 0x21;
const COMMENT = 0xfe;
const MOST_IN_A_BLOCK = 255;

export function isGif(bytes: Uint8Array): boolean {
  return asciiText(bytes.subarray(0, 6)) === 'GIF89a';
}

/** @param gif with a palette of its own or without  @param text in ASCII */
export function withComment(gif: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const data = asciiBytes(text);
  const comment = [EXTENSION, COMMENT];
  for (let at = 0; at < data.length; at += MOST_IN_A_BLOCK) {
    const block = data.subarray(at, at + MOST_IN_A_BLOCK);
    comment.push(block.length, ...block);
  }
  comment.push(0);
  const start = startOf(gif);
  const whole = new Uint8Array(gif.length + comment.length);
  whole.set(gif.subarray(0, start));
  whole.set(comment, start);
  whole.set(gif.subarray(start), start + comment.length);
  return whole;
}

/** null where there is none. */
export function addressOfGif(bytes: Uint8Array): string | null {
  let at = startOf(bytes);
  while (bytes[at] === EXTENSION) {
    const isComment = bytes[at + 1] === COMMENT;
    let text = '';
    for (at += 2; bytes[at] > 0; at += 1 + bytes[at]) {
      if (isComment) text += asciiText(bytes.subarray(at + 1, at + 1 + bytes[at]));
    }
    const address = unsealAll(text);
    if (address) return address;
    at++;
  }
  return null;
}

function startOf(gif: Uint8Array): number {
  const flags = gif[PALETTE_FLAGS];
  return HEAD_BYTES + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
}
