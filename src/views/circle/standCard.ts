/** Puts the card and the hairline to its dot on the page, after each drawn frame. */
import { type Corner, placeCard, visiblePart } from './placeCard.ts';

/** Free space between the card and the edge of what the reader sees, px. */
const EDGE = 8;

/** @param dot in the canvas's coordinates; null hides the card  @returns the corner it stands in */
export function standCard(
  card: HTMLElement,
  leader: SVGLineElement,
  canvas: HTMLElement,
  dot: readonly [number, number] | null,
  before: Corner | null,
): Corner | null {
  card.style.visibility = leader.style.visibility = dot ? 'visible' : 'hidden';
  if (!dot) return null;
  const frame = canvas.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const box = { left: EDGE, top: EDGE, right: frame.width - EDGE, bottom: frame.height - EDGE };
  const window = {
    left: EDGE - frame.left,
    top: EDGE - frame.top,
    right: clientWidth - EDGE - frame.left,
    bottom: clientHeight - EDGE - frame.top,
  };
  const { left, top, corner } = placeCard(dot, size, visiblePart(box, window, size), before);
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  // The hairline goes to the nearest point of the card's edge.
  const nearX = Math.max(left, Math.min(dot[0], left + size.width));
  const nearY = Math.max(top, Math.min(dot[1], top + size.height));
  const ends = { x1: dot[0], y1: dot[1], x2: nearX, y2: nearY };
  for (const [name, value] of Object.entries(ends)) leader.setAttribute(name, value.toFixed(1));
  return corner;
}
