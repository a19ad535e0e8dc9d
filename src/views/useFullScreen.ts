/** The whole screen for the page, or for the lab where it is only a part of one. */
import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/** A page also fills the screen by the browser's own key, which no element knows of. */
const QUERY = '(display-mode: fullscreen)';

/** @returns toggle, null where the browser, or the page around a frame, gives no full screen */
export function useFullScreen(
  root: RefObject<HTMLElement | null>,
  ownsPage: boolean,
): { isFull: boolean; toggle: (() => void) | null } {
  const isFull = useSyncExternalStore(listen, () => {
    if (ownsPage) return document.fullscreenElement != null || matchMedia(QUERY).matches;
    const around = root.current?.getRootNode();
    return isOf(root.current, around instanceof ShadowRoot ? around.fullscreenElement : document.fullscreenElement);
  });
  const toggle = useCallback(() => {
    const whole = ownsPage ? document.documentElement : root.current;
    const change = document.fullscreenElement ? document.exitFullscreen() : whole?.requestFullscreen();
    change?.catch(() => {}); // refused: everything stays as it is
  }, [root, ownsPage]);
  return { isFull, toggle: document.fullscreenEnabled ? toggle : null };
}

function isOf(root: Element | null, shown: Element | null): boolean {
  return root !== null && root === shown;
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  document.addEventListener('fullscreenchange', onChange);
  return () => {
    query.removeEventListener('change', onChange);
    document.removeEventListener('fullscreenchange', onChange);
  };
}
