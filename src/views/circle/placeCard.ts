/** Where the card of a sample stands: like a note in the margin, in a corner of what the reader sees of the circle's
 *  box, on the dot's side. The ring of dots and faces stays in view, which a card at the dot would cover. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Corner {
  horizontal: 'left' | 'right' | 'middle';
  vertical: 'top' | 'bottom';
}

/** A gliding dot must be this far past the middle before its card changes sides, px. */
const STEADY_PX = 30;

/** In a box narrower than this many cards the card stands above or below, on the side away from the dot. */
const WIDE_IN_CARDS = 2.4;

/** @param dot, box in one frame of coordinates, px  @param before the corner it stood in  @returns its left top corner */
export function placeCard(
  dot: readonly [number, number],
  size: { width: number; height: number },
  box: Box,
  before: Corner | null,
): { left: number; top: number; corner: Corner } {
  const middleX = (box.left + box.right) / 2;
  const middleY = (box.top + box.bottom) / 2;
  const isWide = box.right - box.left >= WIDE_IN_CARDS * size.width;
  const isRight = isPast(dot[0] - middleX, before && before.horizontal === 'right');
  const isLow = isPast(dot[1] - middleY, before && (before.vertical === 'bottom') === isWide);
  const corner: Corner = {
    horizontal: isWide ? (isRight ? 'right' : 'left') : 'middle',
    vertical: isLow === isWide ? 'bottom' : 'top',
  };
  const lefts = { left: box.left, right: box.right - size.width, middle: middleX - size.width / 2 };
  const tops = { top: box.top, bottom: box.bottom - size.height };
  return { left: Math.max(box.left, lefts[corner.horizontal]), top: Math.max(box.top, tops[corner.vertical]), corner };
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

function isPast(distance: number, wasPast: boolean | null): boolean {
  if (wasPast === null) return distance > 0;
  return wasPast ? distance > -STEADY_PX : distance > STEADY_PX;
}
