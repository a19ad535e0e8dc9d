/** A page that nobody sees does not train: it pauses when hidden and goes on when shown. */
import type { Lab } from './state.ts';

export type VisibleDocument = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;

/** @returns a function that ends it */
export function pauseWhileHidden(lab: Lab, document: VisibleDocument): () => void {
  let wasPlaying = false;
  /** The step that a link had asked for, which a pause forgets. */
  let until: number | null = null;
  const rest = () => {
    wasPlaying = lab.store.getState().isPlaying;
    ({ until } = lab.store.getState().view);
    if (wasPlaying) lab.pause();
  };
  const onChange = () => {
    if (document.hidden) rest();
    else if (wasPlaying) {
      wasPlaying = false;
      const { lookBack } = lab.store.getState();
      if (until === null) lab.play();
      else lab.runTo(until); // again from the start, which comes to the same
      // Whoever was looking back still is.
      if (lookBack) lab.lookAt(lookBack.moment.step);
    }
  };
  const end = lab.store.subscribe(
    ({ isPlaying }) => isPlaying,
    (isPlaying) => {
      // Told to play while nobody sees it; once whoever told it has done.
      if (isPlaying && document.hidden)
        queueMicrotask(() => lab.store.getState().isPlaying && document.hidden && rest());
    },
  );
  document.addEventListener('visibilitychange', onChange);
  return () => {
    end();
    document.removeEventListener('visibilitychange', onChange);
  };
}
