/** Whether an element is at least so wide, as its box changes. */
import { type RefObject, useEffect, useState } from 'react';

/** @param leastPx CSS pixels */
export function useIsWide(element: RefObject<HTMLElement | null>, leastPx: number): boolean {
  const [isWide, setIsWide] = useState(() => globalThis.innerWidth >= leastPx);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([{ contentRect }]) => setIsWide(contentRect.width >= leastPx));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, leastPx]);
  return isWide;
}
