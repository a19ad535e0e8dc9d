/** Names of files and people that fit into a sentence. */

/** Letters of a name that are shown. */
const SHOWN_LENGTH = 64;

/** A long name's beginning and end: what tells files apart is often at the end. */
export function shorten(name: string, most = SHOWN_LENGTH): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const last = Math.floor((most - 1) / 3);
  return `${letters.slice(0, most - 1 - last).join('')}…${letters.slice(-last).join('')}`;
}
