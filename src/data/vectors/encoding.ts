/** How the bytes of a text file are to be read, found from its first bytes. */
import { UploadProblem } from './problems.ts';

/** What Excel and its neighbours save: Unicode, else the system's own in Japan, else in Western Europe. */
const ENCODINGS = ['utf-8', 'shift_jis', 'windows-1252'];

/** The encoding of a text, by its byte order mark or else the first that its bytes are valid in.
 *  @throws UploadProblem when it is no text */
export function findEncoding(file: string, head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.some(isControl)) throw new UploadProblem(file, { code: 'not-text' });
  return ENCODINGS.find((encoding) => isValid(encoding, head)) ?? 'utf-8';
}

/** A byte that no text has: below the space, and neither a tab nor one of the ways to end a line or a file. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 26);
}

function isValid(encoding: string, head: Uint8Array): boolean {
  try {
    // As a stream: the head may end within a character.
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
