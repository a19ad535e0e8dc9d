/** A part of the page that is fetched when it is first wanted. */
import { useEffect, useState } from 'react';

/** @param load the same function at every render  @returns null until it is there */
export function useLater<T extends object>(load: () => Promise<T>, isWanted: boolean): T | 'failed' | null {
  const [loaded, setLoaded] = useState<T | 'failed' | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    load().then(
      (part) => isCurrent && setLoaded(part),
      () => isCurrent && setLoaded('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, isWanted]);
  return loaded;
}
