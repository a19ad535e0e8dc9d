/** The address in a file of any of the kinds that are made here, whatever the file really is. */
import { addressOfGif, isGif } from './gifComment.ts';
import { addressOfPng, isPng } from './pngText.ts';
import { unsealText } from './seal.ts';
import { addressOfMp4, addressOfWebm, isMp4, isWebm } from './videoTag.ts';

/** The address is at the beginning of every kind of file, in an MP4 after the table of its frames: more is not read. */
const HEAD_BYTES = 2 ** 18;

/** null where there is none. */
export async function addressOf(file: Blob): Promise<string | null> {
  return addressIn(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}

export function addressIn(head: Uint8Array): string | null {
  if (isPng(head)) return addressOfPng(head);
  if (isGif(head)) return addressOfGif(head);
  if (isMp4(head)) return addressOfMp4(head);
  if (isWebm(head)) return addressOfWebm(head);
  return unsealText(new TextDecoder().decode(head));
}
