/** A sheet as a file: pixels, or lines and letters. Both hold the address that made them. */
import { withAddress } from '../address/pngText.ts';
import { dotPaths } from './dotPaths.ts';
import type { Sheet } from './sheet.ts';
import { svgFile } from './svgFile.ts';
import { createSvgPen } from './svgPen.ts';

/** Of what stays pixels in an SVG, the faces and the soft ink of the pull: as fine as print. */
const SVG_PIXEL_RATIO = 4;

/** @param pixelRatio px of the file for one of the sheet
 *  @throws Error where the browser gives no canvas of that size */
export async function pngOf(sheet: Sheet, pixelRatio: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * pixelRatio);
  canvas.height = Math.round(sheet.height * pixelRatio);
  const ctx = contextOf(canvas);
  ctx.scale(pixelRatio, pixelRatio);
  ctx.fillStyle = sheet.paper;
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  sheet.paint(ctx, pixelRatio);
  return canvasPng(canvas, sheet.address);
}

/** What a canvas shows, with the address before its pixels.
 *  @throws Error where the browser gives no canvas of that size */
export async function canvasPng(canvas: HTMLCanvasElement, address: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`This browser makes no picture of ${canvas.width} × ${canvas.height} pixels.`);
  return new Blob([withAddress(new Uint8Array(await blob.arrayBuffer()), address)], { type: 'image/png' });
}

/** Text stays text. The dots are paths, a path for each identity and depth; the faces and the pull's ink are embedded PNGs. */
export function svgOf(sheet: Sheet): string {
  const measuring = contextOf(document.createElement('canvas'));
  const { pen, elements } = createSvgPen({
    measureText(text) {
      measuring.font = pen.font;
      return measuring.measureText(text);
    },
    pictureOf: (image) => (image instanceof HTMLCanvasElement ? image.toDataURL('image/png') : ''),
  });
  sheet.paint(pen, SVG_PIXEL_RATIO, dotPaths);
  return svgFile({ ...sheet, elements });
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This browser gives no 2-D canvas to draw the picture on. Any current browser does.');
  return ctx;
}
