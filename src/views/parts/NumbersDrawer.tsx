/** The drawer of the numbers, which are fetched when it is first opened. */

import { loadNumbers } from '../loadParts.ts';
import { useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';
import { Drawer } from './Drawer.tsx';

export function NumbersDrawer() {
  const { text } = useWords();
  return (
    <Drawer label={text.numbers.label}>
      <Fetched />
    </Drawer>
  );
}

function Fetched() {
  const { text } = useWords();
  const later = useLater(loadNumbers, true);
  if (later === 'failed') return <p role="alert">{text.notFetched}</p>;
  return later && <later.Numbers />;
}
