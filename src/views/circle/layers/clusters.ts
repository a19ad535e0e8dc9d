/** In the plane, each identity's number in the middle of its samples: the second cue beside the colour. While classes lie
 *  upon each other, a number that has no room is left out. */
import { identityMark } from '../../palette.ts';
import { type Drawing, inkShare, write } from '../drawing.ts';
import type { Scene } from '../scene.ts';

/** Two numbers nearer than this, in type sizes, would run into each other. */
const LEAST_APART = 1.25;

export function drawClusterMarks(drawing: Drawing, scene: Scene, places: Float32Array): void {
  const { ctx, inks, layout, plane, singled } = drawing;
  if (plane === 0 || scene.seen === 0) return;
  const sums = new Float64Array(3 * scene.identities);
  for (let i = 0; i < scene.seen; i++) {
    const x = places[2 * i];
    const y = places[2 * i + 1];
    if (Number.isNaN(x + y)) continue;
    sums[3 * scene.labels[i]] += x;
    sums[3 * scene.labels[i] + 1] += y;
    sums[3 * scene.labels[i] + 2] += 1;
  }
  const written: [number, number][] = [];
  const others = Array.from({ length: scene.identities }, (_, label) => label).filter((label) => label !== singled);
  for (const label of singled === null ? others : [singled, ...others]) {
    const [sumX, sumY, count] = sums.subarray(3 * label, 3 * label + 3);
    const [x, y] = [sumX / count, sumY / count];
    if (count === 0 || written.some(([wx, wy]) => Math.hypot(wx - x, wy - y) < LEAST_APART * layout.type)) continue;
    ctx.globalAlpha = plane * inkShare(drawing, label);
    write(drawing, identityMark(label), x, y, inks.ink, 700);
    written.push([x, y]);
  }
  ctx.globalAlpha = 1;
}
