/** The packed file of handwritten digits: what the packer writes and the page reads. Decompressed (raw deflate), it is
 *  every 0, then every 1, …; 28 × 28 pixels each, rows from the top, 16 grey levels, the left pixel in the low half. */

/** Digits of each class that are never trained on; they are the last of their class in the file. */
export const DIGITS_HELD_OUT = 180;

/** Digits of each class in the file: 800 to train on, where the package has so many. */
export const DIGITS_STORED: readonly number[] = [980, 980, 980, 980, 980, 863, 980, 980, 944, 978];

/** Digits of all classes before `digit` in the file. */
export function digitsBefore(digit: number): number {
  return DIGITS_STORED.slice(0, digit).reduce((a, b) => a + b, 0);
}

/** Side of a stored digit, pixels. */
export const DIGIT_SIDE = 28;

export const DIGIT_PIXELS = DIGIT_SIDE * DIGIT_SIDE;

/** The pixels of a packed file, [9,645, 28, 28] bytes, 0 paper … 255 ink. */
async function unpackDigits(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const halves = new Uint8Array(await new Response(stream).arrayBuffer());
  const expected = (digitsBefore(DIGITS_STORED.length) * DIGIT_PIXELS) / 2;
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
