/** A name that the frames of ours on one page have in common, and those of another page or tab have not. <arc-lab> gives it to its
 *  frames, since from a shadow root they find no other; plain frames of one origin find each other in their page. */

/** What <arc-lab> names its frames begins so. */
const GIVEN = 'arclab-';

const KEY = Symbol.for('arclab.page');

/** The part of a window that is used. Of a stranger's only the first three may be read. */
export interface Neighbour {
  readonly top: Neighbour | null;
  readonly length: number;
  readonly [index: number]: Neighbour;
  readonly name: string;
  [KEY]?: string;
}

/** @param fresh a name that no other page has */
export function pageName(window: Neighbour, fresh: string): string {
  if (window.name.startsWith(GIVEN)) return window.name;
  const name = nameIn(window.top ?? window) ?? fresh;
  window[KEY] = name;
  return name;
}

function nameIn(window: Neighbour): string | undefined {
  const own = nameOf(window);
  if (own !== undefined) return own;
  for (let i = 0; i < window.length; i++) {
    const found = nameIn(window[i]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameOf(window: Neighbour): string | undefined {
  try {
    return window[KEY];
  } catch {
    return undefined; // of another origin
  }
}
