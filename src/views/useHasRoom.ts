/** Whether two circles have room beside each other, as the window changes. */
import { type RefObject, useEffect, useState } from 'react';

/** Narrower or lower, and two circles would be too small to read, or leave no room for Play. CSS pixels. */
const LEAST_WIDTH_PX = 700;
const LEAST_HEIGHT_PX = 480;

/** @param ownsPage else the window is a frame as high as its content, and its height says nothing */
export function useHasRoom(element: RefObject<HTMLElement | null>, ownsPage: boolean): boolean {
  const [hasRoom, setHasRoom] = useState(() => isRoomy(globalThis.innerWidth, ownsPage));
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([{ contentRect }]) => setHasRoom(isRoomy(contentRect.width, ownsPage)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, ownsPage]);
  return hasRoom;
}

function isRoomy(width: number, ownsPage: boolean): boolean {
  return width >= LEAST_WIDTH_PX && (!ownsPage || globalThis.innerHeight >= LEAST_HEIGHT_PX);
}
