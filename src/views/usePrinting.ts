/** Whether the page is being put on paper. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True in time for the picture that is printed: what follows from it is in the page when the event is over. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const query = matchMedia('print');
    const tell = (next: boolean) => flushSync(() => setIsPrinting(next));
    const begin = () => tell(true);
    const end = () => tell(false);
    // Safari tells by the query alone. Before the circle's own listener, which draws what then holds.
    const follow = () => tell(query.matches);
    window.addEventListener('beforeprint', begin, { capture: true });
    window.addEventListener('afterprint', end);
    query.addEventListener('change', follow);
    return () => {
      window.removeEventListener('beforeprint', begin, { capture: true });
      window.removeEventListener('afterprint', end);
      query.removeEventListener('change', follow);
    };
  }, []);
  return isPrinting;
}
