/** Takes a frame's lab to where it was when its worker has gone with another frame: it trains from the same start again, as a frame
 *  does that is moved in its page, and to the same numbers unless a knob was moved on the way. What was playing plays on. */
import type { TrainingClient } from '../../train/client.ts';
import { MAIN_LANE } from '../lanes.ts';
import type { Lab } from '../state.ts';

/** @param whenSeen waits until somebody sees the lab; until then its picture stays as it is */
export function resumeWhenMoved(
  lab: Pick<Lab, 'store' | 'retry' | 'runTo'>,
  client: Pick<TrainingClient, 'subscribe'>,
  whenSeen: (act: () => void) => void,
): void {
  let isAwaited = false;
  const resume = () => {
    isAwaited = false;
    const { lanes, isPlaying } = lab.store.getState();
    const { step } = lanes[MAIN_LANE].snapshot ?? { step: 0 };
    lab.retry();
    if (!isPlaying && step > 0) lab.runTo(step);
  };
  client.subscribe((report) => {
    if (report.type !== 'moved' || isAwaited) return;
    isAwaited = true;
    whenSeen(resume);
  });
}
