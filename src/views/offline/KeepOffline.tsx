/** Has the page kept for when there is no network, and says when a newer version lies ready. Only the page that stands alone has
 *  it: main.tsx. */
import { useLabState } from '../useLab.ts';
import { useLater } from '../useLater.ts';

const loadOffline = () => import('./offline.ts');

export function KeepOffline() {
  // Once the picture is there; in a frame the page around it may want nothing kept in its reader's browser.
  const isToKeep = useLabState(({ phase }) => phase === 'ready' && window.top === window);
  const offline = useLater(loadOffline, isToKeep);
  return offline && offline !== 'failed' && <offline.Newer />;
}
