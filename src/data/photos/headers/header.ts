/** What a picture says of itself before it is decoded. Nothing of it is believed that a decoder would not believe: what
 *  counts is the picture that a decoder would make. Libraries that tell a picture's size (image-size 2.1 was tried) read
 *  the declared one only: a GIF frame that is larger than its screen, an AVIF whose coded picture is larger than its
 *  `ispe`, and data too short for the picture all pass them, and make a decoder ask for gigabytes. */

export interface Header {
  /** Of the largest picture that a decoder would make of it, as stored; a camera's orientation may still swap them. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
  /** Whether the file goes on to its own end, and has data enough for its picture. */
  readonly isWhole: boolean;
  /** Made to keep a decoder busy: what no encoder writes. */
  readonly isHostile?: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The one of more pixels. */
export function larger<A extends Size, B extends Size>(a: A, b: B): A | B {
  return b.width * b.height > a.width * a.height ? b : a;
}

/** The view that reads numbers of a file's bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four letters at `at`. */
export function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
