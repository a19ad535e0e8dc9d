/** What the including page's policy forbids, and the sentences about it in that page's console. */

/** Code of a failure: the page's own policy forbids the frame, and there is nobody to greet. */
export const REFUSED = 'refused';

/** What keeps it out of one element of a page keeps it out of all. */
let isExplained = false;

/** @param origin of our files  @returns whether something of ours was refused, and by which directive */
export function refusalOf(
  { blockedURI, effectiveDirective }: SecurityPolicyViolationEvent,
  origin: string,
): { directive: string; isOfFrame: boolean } | null {
  // A worker for a page of another origin is started from an address that holds it.
  if (blockedURI !== 'data' && !blockedURI.startsWith(origin)) return null;
  return { directive: effectiveDirective, isOfFrame: /^(frame|child|default)-src/.test(effectiveDirective) };
}

export function sayFrameRefused(origin: string): void {
  console.error(`<arc-lab>: this page's policy forbids its frame. Add "frame-src ${origin}" to it.`);
}

/** Once a page. @param directive that forbade to run here; '' where it was something else  @param why in that case */
export function sayInFrame(origin: string, directive: string, why: string): void {
  if (isExplained) return;
  isExplained = true;
  const reason = directive ? `this page's ${directive} does not let it run here` : why;
  console.info(`<arc-lab> runs in a frame of ${origin}, since ${reason}.`);
}
