/** What a picture says of itself before it is decoded. */

export interface Header {
  /** As stored, pixels; a camera's orientation may still swap them. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
  /** Whether the file goes on to its own end. */
  readonly isWhole: boolean;
}

/** The view that reads numbers of a file's bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four letters at `at`. */
export function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
