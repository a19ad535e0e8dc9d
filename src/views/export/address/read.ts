/** The address in a file of any of the kinds that are made here, whatever the file really is. */
import { addressOfPng, isPng } from './pngText.ts';
import { MAX_ADDRESS, unsealText } from './seal.ts';

/** The address is at the beginning of every kind of file: more is not read. */
const HEAD_BYTES = 4 * MAX_ADDRESS;

/** null where there is none. */
export async function addressOf(file: Blob): Promise<string | null> {
  return addressIn(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}

export function addressIn(head: Uint8Array): string | null {
  return isPng(head) ? addressOfPng(head) : unsealText(new TextDecoder().decode(head));
}
