/** The one line by which the page tells what happened to those who hear it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { sayEvent } from '../sayEvent.ts';
import { createTeller } from '../teller.ts';
import { useLab, useWords } from '../useLab.ts';
import { TellContext } from '../useTell.ts';

export function Spoken({ children }: { children: ReactNode }) {
  const { store } = useLab();
  const { text, formats } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  const [{ tell, stop }] = useState(() =>
    createTeller((sentence) => {
      if (line.current) line.current.textContent = sentence;
    }),
  );
  useEffect(() => stop, [stop]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const event = sayEvent(state, before, text, formats);
        if (event) tell(event);
      }),
    [store, tell, text, formats],
  );
  return (
    <TellContext value={tell}>
      {children}
      <p ref={line} role="status" data-spoken="true" />
    </TellContext>
  );
}
