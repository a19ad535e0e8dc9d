/** A run as stills, for who wants no motion: while it trains the circles and their charts stay as they were, and show the newest when they are
 *  asked to, and at the end. Training itself goes on, and its knobs act on what is drawn of them. */
import type { Lab, LabState } from './state.ts';

export interface Stills {
  /** The newest picture, as the next still. */
  show(): void;
  release(): void;
}

export function holdStills({ store }: Pick<Lab, 'store'>): Stills {
  const show = () => {
    const { lanes, isPlaying } = store.getState();
    if (!isPlaying) return;
    store.setState({ held: lanes.map(({ knobs, snapshot, series, past }) => ({ knobs, snapshot, series, past })) });
  };
  const follow = (state: LabState) => {
    const { lanes, held, isPlaying } = state;
    if (!isPlaying) {
      if (held) store.setState({ held: null });
    } else if (!held || isOfAnotherRun(state)) show();
    else if (lanes.some(({ knobs }, i) => knobs !== held[i].knobs)) {
      store.setState({ held: held.map((lane, i) => ({ ...lane, knobs: lanes[i].knobs })) });
    }
  };
  follow(store.getState());
  const unsubscribe = store.subscribe(follow);
  return {
    show,
    release() {
      unsubscribe();
      store.setState({ held: null });
    },
  };
}

/** Nothing was shown yet, or the run was taken back, or there are other circles. */
function isOfAnotherRun({ lanes, held }: LabState): boolean {
  const [now, then] = [lanes[0].snapshot, held?.[0].snapshot];
  return held?.length !== lanes.length || (now !== null && (!then || now.step < then.step));
}
