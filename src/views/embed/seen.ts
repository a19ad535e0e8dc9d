/** Whether anybody sees a frame: its tab is shown, and it is not scrolled out of sight in the page around it. */

/** Like a document that is hidden when the element is not in sight. */
export function seenOf(
  element: Element,
  { ownerDocument } = element,
): EventTarget & { readonly hidden: boolean; end(): void } {
  const seen = Object.assign(new EventTarget(), {
    hidden: ownerDocument.hidden,
    end() {
      ownerDocument.removeEventListener('visibilitychange', look);
      sight.disconnect();
    },
  });
  let isInSight = true;
  const look = () => {
    const hidden = ownerDocument.hidden || !isInSight;
    if (hidden === seen.hidden) return;
    seen.hidden = hidden;
    seen.dispatchEvent(new Event('visibilitychange'));
  };
  ownerDocument.addEventListener('visibilitychange', look);
  const sight = new IntersectionObserver((entries) => {
    isInSight = entries.at(-1)?.isIntersecting ?? true;
    look();
  });
  sight.observe(element);
  return seen;
}

/** Acts once, when the element is in sight: of ten frames on a page those are fetched that somebody comes to. */
export function whenSeen(element: Element, act: () => void): void {
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  }).observe(element);
}
