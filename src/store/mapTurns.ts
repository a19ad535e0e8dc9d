/** When the map of m and s has the machine: not while the reader's own run plays, nor while nobody sees the page. */
import type { MapTrainer } from './map.ts';
import type { Lab } from './state.ts';
import type { VisibleDocument } from './visibility.ts';

/** @returns a function that ends it */
export function takeTurns(map: Pick<MapTrainer, 'hold'>, { store }: Lab, document: VisibleDocument): () => void {
  // A page that is hidden pauses the reader's run too: that alone must not let the map begin.
  const decide = () => map.hold(document.hidden || store.getState().isPlaying);
  const unsubscribe = store.subscribe((state) => state.isPlaying, decide);
  document.addEventListener('visibilitychange', decide);
  decide();
  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', decide);
  };
}
