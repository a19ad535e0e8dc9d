/** The keyboard's way around the circle: along the arc from sample to sample, or from identity to identity. */
import { nearestOfIdentity, nextAlongArc } from './pick.ts';
import type { Scene } from './scene.ts';

/** One key press goes at least this far along the arc, radians. */
const STRIDE = Math.PI / 180;

/** The sample an arrow key leads to. @param from null: nothing chosen yet  @returns null when the key is not an arrow or
 *  there is no dot to go to */
export function sampleAfterKey(key: string, scene: Scene, from: number | null): number | null {
  const turn = { ArrowLeft: 1, ArrowRight: -1, ArrowUp: 1, ArrowDown: -1 }[key];
  if (turn === undefined || scene.seen === 0) return null;
  if (from === null || from >= scene.seen) return ofIdentity(scene, 0);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return nextAlongArc(scene.azimuths.at, scene.seen, from, turn === 1 ? 1 : -1, STRIDE);
  }
  const place = scene.order.indexOf(scene.labels[from]);
  const next = (place + turn + scene.order.length) % scene.order.length;
  return ofIdentity(scene, scene.order[next] ?? 0);
}

/** The sample nearest to the middle of its class. */
function ofIdentity(scene: Scene, label: number): number | null {
  const mean = scene.means.at[label];
  const middle = Number.isNaN(mean) ? scene.centres.at[label] : mean;
  return nearestOfIdentity(scene.azimuths.at, scene.labels, scene.seen, label, middle);
}
