/** A part of the page that is fetched when it is first shown, or the sentence that it could not be. */
import type { ReactNode } from 'react';
import { useWords } from './useLab.ts';
import { useLater } from './useLater.ts';

interface LaterProps<T extends object> {
  /** The same function at every render. */
  load: () => Promise<T>;
  children: (part: T) => ReactNode;
}

export function Later<T extends object>({ load, children }: LaterProps<T>) {
  const { text } = useWords();
  const part = useLater(load, true);
  if (part === 'failed') return <p role="alert">{text.notFetched}</p>;
  return part && children(part);
}
