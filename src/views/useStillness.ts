/** Whether the reader's system asks for less motion, as it changes. */
import { useSyncExternalStore } from 'react';

export const STILLNESS = '(prefers-reduced-motion: reduce)';

export function useStillness(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(STILLNESS).matches);
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(STILLNESS);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
