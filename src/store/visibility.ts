/** A page that nobody sees does not train: it pauses when hidden and goes on when shown. */
import type { Lab } from './state.ts';

export type VisibleDocument = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;

/** @returns a function that ends it */
export function pauseWhileHidden(lab: Lab, document: VisibleDocument): () => void {
  let wasPlaying = false;
  const onChange = () => {
    if (document.hidden) {
      wasPlaying = lab.store.getState().isPlaying;
      if (wasPlaying) lab.pause();
    } else if (wasPlaying) {
      wasPlaying = false;
      const { lookBack } = lab.store.getState();
      lab.play();
      // Whoever was looking back still is.
      if (lookBack) lab.lookAt(lookBack.moment.step);
    }
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
