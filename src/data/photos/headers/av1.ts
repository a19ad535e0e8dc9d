/** How large the pictures of AV1 data are: the sequence header's word, which a decoder goes by whatever the file around
 *  it says. Source: AV1 Bitstream & Decoding Process Specification, 5.3 to 5.5. */
import type { Size } from './header.ts';

const SEQUENCE_HEADER = 1;

/** The sizes that the sequence headers in some data allow, no more than `most`. */
export function sequenceSizes(data: Uint8Array, most = 8): Size[] {
  const sizes: Size[] = [];
  for (let at = 0; at < data.length && sizes.length < most; ) {
    const head = data[at];
    at += head & 4 ? 2 : 1;
    let length = data.length - at;
    if (head & 2) {
      length = 0;
      for (let shift = 0; shift < 56; shift += 7) {
        const byte = data[at++] ?? 0;
        length += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) break;
      }
    }
    if (((head >> 3) & 15) === SEQUENCE_HEADER) sizes.push(parseSequence(data.subarray(at, at + length)));
    at += length;
  }
  return sizes;
}

function parseSequence(data: Uint8Array): Size {
  let at = 0;
  const read = (bits: number) => {
    let value = 0;
    for (let i = 0; i < bits; i++, at++) value = 2 * value + (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  const isSet = () => read(1) === 1;
  read(3); // profile
  read(1); // still picture
  const isReduced = isSet();
  if (isReduced) read(5);
  else {
    let delayBits = 0;
    let hasModel = false;
    if (isSet()) {
      read(64); // ticks
      if (isSet()) {
        let zeros = 0;
        while (zeros < 32 && !isSet()) zeros++;
        read(zeros);
      }
      hasModel = isSet();
      if (hasModel) {
        delayBits = 1 + read(5);
        read(32 + 5 + 5);
      }
    }
    const hasDelays = isSet();
    for (let points = 1 + read(5); points > 0; points--) {
      read(12);
      if (read(5) > 7) read(1);
      if (hasModel && isSet()) read(2 * delayBits + 1);
      if (hasDelays && isSet()) read(4);
    }
  }
  const widthBits = 1 + read(4);
  const heightBits = 1 + read(4);
  return { width: 1 + read(widthBits), height: 1 + read(heightBits) };
}
