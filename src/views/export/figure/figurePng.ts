/** An instrument's picture in pixels, with the address before them. */
import { canvasPng, contextOf } from '../picture/pictureFile.ts';
import type { FigureSheet } from './figureSheet.ts';

/** Pixels of the file for one of the page: enough for a slide and for print. */
const FINENESS = 3;

/** @throws Error where the browser gives no canvas of that size */
export async function figurePng({ svg, width, height }: FigureSheet, address: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = FINENESS * width;
    canvas.height = FINENESS * height;
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvasPng(canvas, address);
  } finally {
    URL.revokeObjectURL(url);
  }
}
