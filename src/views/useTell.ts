/** How a part of the page says something to those who hear it, by the one line that all of it has (parts/Spoken.tsx). */
import { createContext, useContext, useEffect } from 'react';
import type { Tell } from './teller.ts';

export const TellContext = createContext<Tell>(() => {});

/** Said when it is first there, and when it is another. @param of what tells one event from another: a figure in the sentence
 *  that changes with every step is none */
export function useTell(sentence: string, isWarning = false, of = sentence): void {
  const tell = useContext(TellContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the event, not its figures
  useEffect(() => {
    if (sentence) tell(sentence, isWarning);
  }, [tell, of, isWarning]);
}
