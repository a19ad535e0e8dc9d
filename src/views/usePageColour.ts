/** The browser's own bars in the colour of the paper, on a page that is all ours: whatever theme is in force, and not only
 *  the device's, which index.html already knows. */
import { type RefObject, useEffect } from 'react';

export function usePageColour(root: RefObject<HTMLElement | null>, theme: 'light' | 'dark', ownsPage: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper's colour is the theme's
  useEffect(() => {
    if (!ownsPage || !root.current) return;
    const paper = getComputedStyle(root.current).getPropertyValue('--paper').trim();
    for (const meta of root.current.ownerDocument.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('content', paper);
    }
  }, [root, theme, ownsPage]);
}
