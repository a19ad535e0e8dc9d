/** What a server renders and React takes over. It listens when it is mounted, which may be after the first picture: what the
 *  events told is there to be read. */
import type { ArcLabElement } from 'arclab';
import 'arclab';
import { useEffect, useRef, useState } from 'react';

export function Article({ figure }: { figure: string }) {
  const lab = useRef<ArcLabElement>(null);
  const [state, setState] = useState('waiting');
  const [margin, setMargin] = useState(0.5);
  useEffect(() => {
    const element = lab.current;
    const onChange = (event: CustomEvent<{ address: string }>) => setState(`changed: ${event.detail.address}`);
    element?.addEventListener('change', onChange);
    element?.whenReady().then(({ isReady }) => setState(`ready: ${isReady}`));
    return () => element?.removeEventListener('change', onChange as EventListener); // the DOM's own types know no events of others
  }, []);
  return (
    <main>
      <h1>A server wrote this</h1>
      <arc-lab id="hydrated" ref={lab} src={figure} margin={margin} panes={1} autoplay={false} caption="A figure">
        <a href={figure}>open the experiment</a>
      </arc-lab>
      <p id="state">{state}</p>
      <button type="button" onClick={() => setMargin(0.3)}>
        A smaller margin
      </button>
      <arc-lab id="beside" src={figure} loss="cosface" panes={1} autoplay="false" />
    </main>
  );
}
