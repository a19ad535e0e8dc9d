/** What a GIF shows, frame by frame, read by the book: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */

export interface GifFrames {
  width: number;
  height: number;
  /** Those of the film and of its frames. */
  palettes: number;
  /** Hundredths of a second. */
  delays: number[];
  /** RGBA, each as it lies upon those before. */
  frames: Uint8ClampedArray[];
}

export function framesOf(gif: Uint8Array): GifFrames {
  const view = new DataView(gif.buffer, gif.byteOffset, gif.byteLength);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  const paletteAt = (at: number, flags: number) => gif.subarray(at, at + 3 * 2 ** ((flags & 7) + 1));
  const palette = paletteAt(13, gif[10]);
  const found: GifFrames = { width, height, palettes: 1, delays: [], frames: [] };
  const canvas = new Uint8ClampedArray(4 * width * height);
  let transparent = -1;
  let at = 13 + palette.length;
  const blocks = () => {
    const data: number[] = [];
    for (; gif[at] > 0; at += 1 + gif[at]) data.push(...gif.subarray(at + 1, at + 1 + gif[at]));
    at++;
    return data;
  };
  while (gif[at] !== 0x3b) {
    if (gif[at] === 0x21) {
      const label = gif[at + 1];
      at += 2;
      const data = blocks();
      if (label !== 0xf9) continue;
      transparent = data[0] & 1 ? data[3] : -1;
      if (((data[0] >> 2) & 7) > 1) throw new Error('A frame that is taken away is not read here.');
      found.delays.push(data[1] + 256 * data[2]);
    } else {
      if (gif[at + 9] & 0x80) found.palettes++;
      const depth = gif[at + 10];
      at += 11;
      for (const [i, colour] of unpacked(blocks(), depth).entries()) {
        if (colour !== transparent) canvas.set([...palette.subarray(3 * colour, 3 * colour + 3), 255], 4 * i);
      }
      found.frames.push(canvas.slice());
    }
  }
  return found;
}

/** LZW with codes that grow to twelve bits. */
function unpacked(data: readonly number[], depth: number): number[] {
  const [clear, end] = [2 ** depth, 2 ** depth + 1];
  const out: number[] = [];
  let table: number[][] = [];
  let before: number[] | null = null;
  let bits = depth + 1;
  let [held, heldBits] = [0, 0];
  for (const byte of data) {
    held += byte * 2 ** heldBits;
    heldBits += 8;
    while (heldBits >= bits) {
      const code = held % 2 ** bits;
      held = Math.floor(held / 2 ** bits);
      heldBits -= bits;
      if (code === end) return out;
      if (code === clear) {
        table = Array.from({ length: end + 1 }, (_, i) => [i]);
        [before, bits] = [null, depth + 1];
        continue;
      }
      const entry: number[] = table[code] ?? [...(before ?? []), before?.[0] ?? 0];
      out.push(...entry);
      if (before && table.length < 4096) table.push([...before, entry[0]]);
      before = entry;
      if (table.length === 2 ** bits && bits < 12) bits++;
    }
  }
  return out;
}
