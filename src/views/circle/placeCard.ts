/** Where the card of a sample stands: like a note in the margin, in the corner nearest to its dot of what the reader sees
 *  of the circle's box. A card at the dot itself would cover the ring of dots and faces around it. */

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Corner {
  horizontal: 'left' | 'right';
  vertical: 'top' | 'bottom';
}

/** The card keeps at least this far from its dot, px. */
const CLEAR_PX = 44;

/** Another corner must be nearer by this much before the card of a gliding dot moves there, px. */
const STEADY_PX = 100;

const CORNERS: readonly Corner[] = [
  { horizontal: 'right', vertical: 'top' },
  { horizontal: 'left', vertical: 'top' },
  { horizontal: 'right', vertical: 'bottom' },
  { horizontal: 'left', vertical: 'bottom' },
];

/** @param dot, box in one frame of coordinates, px  @param before the corner it stood in  @returns its left top corner */
export function placeCard(
  dot: readonly [number, number],
  size: { width: number; height: number },
  box: Box,
  before: Corner | null,
): { left: number; top: number; corner: Corner } {
  const places = CORNERS.map((corner) => {
    const left = corner.horizontal === 'left' ? box.left : Math.max(box.left, box.right - size.width);
    const top = corner.vertical === 'top' ? box.top : Math.max(box.top, box.bottom - size.height);
    const dx = Math.max(left - dot[0], dot[0] - left - size.width, 0);
    const dy = Math.max(top - dot[1], dot[1] - top - size.height, 0);
    const distance = Math.hypot(dx, dy);
    const isHeld = corner.horizontal === before?.horizontal && corner.vertical === before.vertical;
    const cost = (distance < CLEAR_PX ? 10_000 - distance : distance) - (isHeld ? STEADY_PX : 0);
    return { left, top, corner, cost };
  });
  return places.reduce((best, place) => (place.cost < best.cost ? place : best));
}

/** The part of a box that is inside another, or the other where too little of it is. */
export function visiblePart(box: Box, window: Box, least: { width: number; height: number }): Box {
  const part = {
    left: Math.max(box.left, window.left),
    top: Math.max(box.top, window.top),
    right: Math.min(box.right, window.right),
    bottom: Math.min(box.bottom, window.bottom),
  };
  const isEnough = part.right - part.left >= least.width && part.bottom - part.top >= least.height;
  return isEnough ? part : window;
}
