/** Hands a file to the reader. */
import type { UploadFile } from '../../train/client.ts';

/** Long enough for the browser to begin saving. */
const KEPT_MS = 60_000;

export function download({ file, name }: UploadFile): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
