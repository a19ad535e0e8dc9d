/** The names of uploaded files: labels to group by and to show, never places to write to. */

/** What operating systems leave beside photos. */
const LITTER = new Set(['thumbs.db', 'desktop.ini', '__macosx', 'icon\r', 'ehthumbs.db']);

/** A path without what could lead out of its folder (`..`, drive letters, leading slashes) and without control
 *  characters. Composed letters (NFC): macOS takes が apart. Not cut, however long: two names that begin alike are two.
 *  Empty when nothing is left. */
export function cleanPath(path: string): string {
  return path
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) => part.replace(CONTROL, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/');
}

/** Control characters, and those that turn the direction of the text around them. */
const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Whether a path tries to leave its folder, or starts at a root. */
export function leavesFolder(path: string): boolean {
  return /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(path);
}

/** Whether a file is none of the reader's: a dotfile, a resource fork, a thumbnail cache. */
export function isLitter(path: string): boolean {
  return path.split(/[/\\]/).some((part) => /^\.[^.]/.test(part) || LITTER.has(part.toLowerCase()));
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Lower-case extension without the dot; '' when there is none. */
export function extensionOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** A path without its extension. */
export function withoutExtension(path: string): string {
  const extension = extensionOf(path);
  return extension ? path.slice(0, -extension.length - 1) : path;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Orders names as a reader would: photo 2 before photo 10. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
