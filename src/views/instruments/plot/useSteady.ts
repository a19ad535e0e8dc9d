/** Plain data that is made anew at every render, as one object for as long as it says the same: what is drawn from it is
 *  drawn again only where it has changed. */
import { useMemo } from 'react';

/** @param value of finite numbers, words and arrays or records of them */
export function useSteady<T>(value: T): T {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key) as T, [key]); // what was written is read
}
