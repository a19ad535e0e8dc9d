/** Whether two circles have room beside each other, as the window changes. */
import { type RefObject, useEffect, useState } from 'react';

/** Narrower or lower, and two circles would be too small to read, or leave no room for Play. CSS pixels. */
const LEAST_WIDTH_PX = 700;
const LEAST_HEIGHT_PX = 480;

export function useHasRoom(element: RefObject<HTMLElement | null>): boolean {
  const [hasRoom, setHasRoom] = useState(() => isRoomy(globalThis.innerWidth));
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([{ contentRect }]) => setHasRoom(isRoomy(contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return hasRoom;
}

function isRoomy(width: number): boolean {
  return width >= LEAST_WIDTH_PX && globalThis.innerHeight >= LEAST_HEIGHT_PX;
}
