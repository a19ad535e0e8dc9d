/** What a circle reads of the lab's state, beside what it draws at every snapshot. */
import { isWall } from '../../store/lanes.ts';
import type { LabState } from '../../store/state.ts';
import type { Scene } from './scene.ts';

/** Where a lane last placed him; nobody looked at him in the steps that are looked back at. */
export function visitorOf({ openSet, lookBack }: LabState, lane: number): Float32Array | null {
  return lookBack ? null : (openSet?.shot?.lanes[lane]?.visitor ?? null);
}

export function needsRedraw(state: LabState, before: LabState): boolean {
  return (
    state.people?.labels !== before.people?.labels ||
    state.view !== before.view ||
    state.hovered !== before.hovered ||
    state.lit !== before.lit ||
    state.pinned !== before.pinned
  );
}

/** A sample that is there already. */
export function chosenOf({ seen }: Pick<Scene, 'seen'>, sample: number | null): number | null {
  return sample !== null && sample < seen ? sample : null;
}

export function planeOf(state: LabState): 0 | 1 {
  return state.view.projection === 'plane' ? 1 : 0;
}

/** Snapshots come at some twenty a second: half the frames are enough to glide between them. A pair takes the same one, so that
 *  the browser has the others off, and training them; six circles are too many for one frame, and take turns of three. While the
 *  pictures are drawn, which is when a page opens, one in three is enough. */
export function isTurn({ isPlaying, lookBack, lanes, progress }: LabState, lane: number, frame: number): boolean {
  if (lookBack) return true;
  if (isPlaying) return isWall({ lanes }) ? frame % 3 === lane % 3 : frame % 2 === 0;
  return progress.drawn >= progress.total || frame % 3 === 0;
}
