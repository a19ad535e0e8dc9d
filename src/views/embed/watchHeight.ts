/** How high a frame's content is. Its element must not depend on the height of the window, which will follow it. */

/** @param tell is called at most once a frame, and only when the height, CSS pixels, has changed */
export function watchHeight(element: Element, tell: (height: number) => void): () => void {
  const observer = new ResizeObserver(([{ borderBoxSize }]) => tell(Math.ceil(borderBoxSize[0].blockSize)));
  observer.observe(element);
  return () => observer.disconnect();
}
