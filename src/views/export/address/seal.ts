/** The address of an experiment as it stands in a file: one word that tells it from other addresses, then the address. */

/** In a PNG the keyword of its text, elsewhere the word before the address. */
export const KEYWORD = 'ArcLab';

/** Longer ones are not read: no experiment is so long. */
export const MAX_ADDRESS = 8192;

/** 'ArcLab https://…' */
export function sealText(address: string): string {
  return `${KEYWORD} ${address}`;
}

/** In ASCII, as any file can hold it. @returns null for what is no address */
export function plainAddress(text: string): string | null {
  if (text.length > MAX_ADDRESS) return null;
  try {
    const { protocol, href } = new URL(text);
    return /^(https?|file):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** The address that a text consists of, as the comment of a film; null where it is another. */
export function unsealAll(text: string): string | null {
  return text.startsWith(sealText('')) ? plainAddress(text.slice(sealText('').length)) : null;
}

/** The address that a text says it was made at, in an SVG's metadata, a comment or a string; null where it says none. */
export function unsealText(text: string): string | null {
  const found = /(?:<metadata>|^# |")ArcLab ([a-z]+:\/\/[^\s<>"\\]+)/m.exec(text)?.[1];
  return found ? plainAddress(found.replaceAll('&amp;', '&')) : null;
}
