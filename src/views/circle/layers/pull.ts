/** The pull on the drawing: ink in the wedges, and a ring around the arc whose height is the pull. Where neighbours meet,
 *  a cut in the ring and the dotted boundary tell them apart beside their colours. */

import { type Drawing, inkShare, place, strokeBroken } from '../drawing.ts';
import type { Layout } from '../layout.ts';
import { inkPull } from '../pullInk.ts';
import { isInkStale, type PullPicture } from '../pullPicture.ts';
import { fullPull, type PullWedge } from '../pullWedges.ts';

/** Ink at a pull of 1 (s times the loss's steepest cosine), on light paper and on dark. */
const OPACITY = { light: 0.5, dark: 0.5 };
const RING_OPACITY = { light: 0.24, dark: 0.3 };

/** Height below which the ring is not drawn: a hairline along the arc is the arc, px. */
const LEAST_HEIGHT = 0.4;

export function drawPullInk(drawing: Drawing, picture: PullPicture): void {
  const { ctx, layout, inks, plane, singled } = drawing;
  const { ink, wedges } = picture;
  if (wedges.length === 0) return;
  if (isInkStale(picture, inks, singled)) {
    const opacity = OPACITY[inks.theme];
    inkPull(ink, wedges, inks.identities, (label, pull) => Math.min(1, opacity * pull) * inkShare(drawing, label));
  }
  ctx.globalAlpha = 1 - 0.5 * plane;
  const { left, top, side } = inkSquare(layout, picture);
  ctx.imageSmoothingEnabled = picture.pixelRatio === null;
  ctx.drawImage(ink.canvas, left, top, side, side);
  ctx.imageSmoothingEnabled = true;
  ctx.globalAlpha = 1;
}

/** Where the ink lies, CSS px: on whole pixels of the canvas where it can, since resampling costs more than all else. */
function inkSquare({ cx, cy, arc }: Layout, { ink, pixelRatio }: PullPicture) {
  if (pixelRatio === null) return { left: cx - arc, top: cy - arc, side: 2 * arc };
  const onPixel = (at: number) => Math.round(at * pixelRatio) / pixelRatio;
  return { left: onPixel(cx - arc), top: onPixel(cy - arc), side: ink.image.width / pixelRatio };
}

/** The ring belongs to the circle: in the plane it has folded away. */
export function drawPullRing(drawing: Drawing, wedges: readonly PullWedge[], identities: number): void {
  const { ctx, layout, inks, plane } = drawing;
  const pxPerPull = ((1 - plane) * layout.pull) / fullPull(identities);
  if (!(pxPerPull > 0)) return;
  ctx.lineJoin = 'round';
  ctx.lineWidth = layout.isSmall ? 1 : 1.25;
  for (const wedge of wedges) {
    const outline = (from: number) => addOutline(drawing, wedge, pxPerPull, from);
    ctx.fillStyle = ctx.strokeStyle = inks.identities[wedge.label];
    ctx.globalAlpha = RING_OPACITY[inks.theme] * inkShare(drawing, wedge.label);
    ctx.beginPath();
    outline(0);
    ctx.arc(layout.cx, layout.cy, layout.arc, -wedge.to, -wedge.from);
    ctx.fill();
    ctx.globalAlpha = inkShare(drawing, wedge.label);
    strokeBroken(ctx, wedge.label, () => outline(LEAST_HEIGHT));
  }
  ctx.globalAlpha = 1;
}

/** From boundary to boundary, half a pixel short of either so that the paper shows between two rings. */
function addOutline({ ctx, layout }: Drawing, wedge: PullWedge, pxPerPull: number, least: number): void {
  const { from, to, pulls } = wedge;
  const inset = Math.min(0.75 / layout.arc, (to - from) / 4);
  const last = pulls.length - 1;
  let isDown = false;
  for (let i = 0; i <= last; i++) {
    const height = Math.min(layout.pull, pulls[i] * pxPerPull);
    if (height < least) {
      isDown = false;
      continue;
    }
    const azimuth = Math.min(to - inset, Math.max(from + inset, from + ((to - from) * i) / last));
    const at = place(layout, azimuth, layout.arc + height);
    if (!isDown && least > 0 && i === 0) ctx.moveTo(...place(layout, azimuth, layout.arc));
    if (isDown || least === 0 || i === 0) ctx.lineTo(...at);
    else ctx.moveTo(...at);
    isDown = true;
    if (i === last && least > 0) ctx.lineTo(...place(layout, azimuth, layout.arc));
  }
}
