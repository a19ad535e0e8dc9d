/** In the plane, each identity's number in the middle of its samples: the second cue beside the colour. */
import { identityMark } from '../../palette.ts';
import type { Scene } from '../scene.ts';
import { inkShare, type Sheet, write } from '../sheet.ts';

export function drawClusterMarks(sheet: Sheet, scene: Scene, places: Float32Array): void {
  const { ctx, inks, plane } = sheet;
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
  for (let j = 0; j < scene.identities; j++) {
    const [x, y, count] = sums.subarray(3 * j, 3 * j + 3);
    ctx.globalAlpha = plane * inkShare(sheet, j);
    if (count > 0) write(sheet, identityMark(j), x / count, y / count, inks.ink, 700);
  }
  ctx.globalAlpha = 1;
}
