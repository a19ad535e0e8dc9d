/** The pull as it is drawn now, kept until centres, loss, m, s or colours change: a circle at rest costs one copy a frame. */
import { curveOf, isNormalised } from '../../core/losses/force.ts';
import type { Boundary } from './boundaries.ts';
import type { Layout } from './layout.ts';
import { createPullInk, inkSide, type PullInk } from './pullInk.ts';
import { type PullWedge, pullWedges } from './pullWedges.ts';
import type { Scene } from './scene.ts';

/** A centre that turns by less, radians, moves its ink by less than a pixel. */
const LEAST_TURN = 0.003;

export interface PullPicture {
  /** The ratio at which a pixel of the ink is one of the canvas; null where the ink is coarser. */
  readonly pixelRatio: number | null;
  readonly ink: PullInk;
  wedges: readonly PullWedge[];
  /** What the wedges, and the ink, were made from. */
  key: readonly unknown[];
  inkKey: readonly unknown[];
}

/** @param before the picture of another size or other colours: an image of the same side is used on */
export function createPullPicture(layout: Layout, pixelRatio: number, before?: PullPicture): PullPicture {
  const side = inkSide(layout.arc, pixelRatio);
  const ink = before?.ink.image.width === side ? before.ink : createPullInk(side);
  const isExact = side >= 2 * layout.arc * pixelRatio;
  return { pixelRatio: isExact ? pixelRatio : null, ink, wedges: [], key: [], inkKey: [] };
}

/** Makes the wedges anew where anything that they come from has changed. */
export function refreshWedges(picture: PullPicture, scene: Scene, boundaries: readonly Boundary[]): void {
  const { force, meanNorm, centres, lengths } = scene;
  const key: unknown[] = [force.loss, curveOf(force), force.scale];
  for (const azimuth of centres.at) key.push(Math.round(azimuth / LEAST_TURN));
  // Where lengths count, a hundredth of them is seen no more than that.
  if (!isNormalised(force)) for (const length of [meanNorm, ...lengths.at]) key.push(Number(length.toPrecision(2)));
  if (isSame(key, picture.key)) return;
  picture.key = key;
  picture.wedges = pullWedges(boundaries, centres.at, lengths.at, force, meanNorm > 0 ? meanNorm : 1);
}

/** Whether the ink has to be written anew, for these wedges and whatever else it shows. */
export function isInkStale(picture: PullPicture, ...shown: unknown[]): boolean {
  const key = [picture.wedges, ...shown];
  if (isSame(key, picture.inkKey)) return false;
  picture.inkKey = key;
  return true;
}

function isSame(key: readonly unknown[], before: readonly unknown[]): boolean {
  return key.length === before.length && key.every((value, i) => Object.is(value, before[i]));
}
