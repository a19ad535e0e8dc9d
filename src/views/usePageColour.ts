/** The browser's own bars in the colour of the paper and its scroll bars in its theme, on a page that is all ours: whatever
 *  theme is in force, and not only the device's, which index.html already knows. */
import { type RefObject, useEffect } from 'react';

export function usePageColour(root: RefObject<HTMLElement | null>, theme: 'light' | 'dark', ownsPage: boolean): void {
  useEffect(() => {
    if (!ownsPage || !root.current) return;
    const paper = getComputedStyle(root.current).getPropertyValue('--paper').trim();
    const { ownerDocument } = root.current;
    for (const meta of ownerDocument.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', paper);
    ownerDocument.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme);
  }, [root, theme, ownsPage]);
}
