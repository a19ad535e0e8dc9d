/** The packed file of handwritten digits: what the packer writes and the page reads. Decompressed (raw deflate), it is
 *  every 0, then every 1, …; 28 × 28 pixels each, rows from the top, 16 grey levels, the left pixel in the low half. */

/** Classes in the file, the digits 0 … 9. */
export const DIGIT_CLASSES = 10;

/** Digits of each class that are trained on at most, and those after them that never are. The package has 863 fives. */
export const DIGITS_TRAINED = 700;
export const DIGITS_HELD_OUT = 160;

export const DIGITS_EACH = DIGITS_TRAINED + DIGITS_HELD_OUT;

/** Side of a stored digit, pixels. */
export const DIGIT_SIDE = 28;

export const DIGIT_PIXELS = DIGIT_SIDE * DIGIT_SIDE;

/** The pixels of a packed file, [10 · 860, 28, 28] bytes, 0 paper … 255 ink. */
async function unpackDigits(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const halves = new Uint8Array(await new Response(stream).arrayBuffer());
  const expected = (DIGIT_CLASSES * DIGITS_EACH * DIGIT_PIXELS) / 2;
  if (halves.length !== expected) {
    throw new Error(`The digits hold ${halves.length} bytes; ${expected} are expected. Build the page again.`);
  }
  const pixels = new Uint8Array(2 * halves.length);
  for (let i = 0; i < halves.length; i++) {
    pixels[2 * i] = (halves[i] & 15) * 17;
    pixels[2 * i + 1] = (halves[i] >> 4) * 17;
  }
  return pixels;
}

/** Fetches and unpacks the digits. @param url the default export of 'virtual:digits' */
export async function loadDigits(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(
      `The handwritten digits could not be loaded (${error}). Check the connection, or use the drawn faces.`,
    );
  });
  if (!response.ok) {
    throw new Error(`The handwritten digits answered ${response.status}. Reload the page, or use the drawn faces.`);
  }
  return unpackDigits(new Uint8Array(await response.arrayBuffer()));
}
