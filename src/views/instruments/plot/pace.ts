/** The pace of a drawing made of elements: what the reader moves is followed at once, training ten times a second, which the
 *  eye takes for steady and which leaves the processor to the training. */
import type { LabState, LabStore } from '../../../store/state.ts';

const PAUSE_MS = 100;

/** Calls when something has changed, no more often than the pace. @returns ends it */
export function subscribePaced(store: LabStore, onChange: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let calledAt = Number.NEGATIVE_INFINITY;
  const call = () => {
    clearTimeout(waiting);
    waiting = undefined;
    calledAt = performance.now();
    onChange();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (isMoved(state, before)) call();
    else if (state.lanes !== before.lanes) {
      waiting ??= setTimeout(call, Math.max(0, calledAt + PAUSE_MS - performance.now()));
    }
  });
  return () => {
    clearTimeout(waiting);
    unsubscribe();
  };
}

/** Whether the reader did something: anything but a step that was trained. */
function isMoved(state: LabState, before: LabState): boolean {
  const isSame =
    state.hovered === before.hovered &&
    state.pinned === before.pinned &&
    state.singled === before.singled &&
    state.people === before.people &&
    state.lookBack === before.lookBack &&
    state.view === before.view;
  return !isSame || state.lanes.some(({ knobs }, lane) => knobs !== before.lanes[lane].knobs);
}
