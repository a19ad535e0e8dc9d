/** A canvas that is no part of the page: what is drawn once and copied into every frame. A worker has only the one kind. */

export interface OwnCanvas {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  /** null where the browser gives none. */
  readonly ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
}

/** @param side px, of a square  @param isRead whether its pixels are written or read by hand */
export function ownCanvas(side: number, isRead = false): OwnCanvas {
  const options: CanvasRenderingContext2DSettings = { willReadFrequently: isRead };
  if (typeof document === 'undefined') {
    const canvas = new OffscreenCanvas(side, side);
    return { canvas, ctx: canvas.getContext('2d', options) };
  }
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  return { canvas, ctx: canvas.getContext('2d', options) };
}
