/** An SVG as another program than a browser draws it, where that program is there. */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** @returns a PNG, base64; empty where there is no rsvg-convert */
export function drawnByLibrsvg(path: string): string {
  const { status, stdout } = spawnSync('rsvg-convert', ['--zoom', '2', path], { maxBuffer: 32 * 1024 * 1024 });
  return status === 0 ? stdout.toString('base64') : '';
}

/** Of two PNGs of one size, 0 … 1 for a pixel. */
export function pixelDifference(page: Page, pngs: readonly string[]): Promise<number> {
  return page.evaluate(async (files) => {
    const pixels = await Promise.all(
      files.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const ctx = new OffscreenCanvas(image.width, image.height).getContext('2d');
        ctx?.drawImage(image, 0, 0);
        return ctx?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      }),
    );
    const [one, other] = pixels;
    if (one.length === 0 || one.length !== other.length) return Number.NaN;
    return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0) / (255 * 0.75 * one.length);
  }, pngs);
}
