/** The part of gifenc that is used; the package has no types of its own. */
declare module 'gifenc' {
  interface FrameOptions {
    /** Of the first frame: the film's. */
    palette?: number[][];
    /** Milliseconds, written in hundredths of a second. */
    delay?: number;
    transparent?: boolean;
    transparentIndex?: number;
    dispose?: number;
  }
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  export function quantize(rgba: Uint8ClampedArray, most: number, options: { format: 'rgb565' }): number[][];
  export function applyPalette(rgba: Uint8ClampedArray, palette: number[][], format: 'rgb565'): Uint8Array;
}
