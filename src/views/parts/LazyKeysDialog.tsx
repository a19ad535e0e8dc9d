/** The list of keys, fetched when it is first asked for. */

import { loadPresenter } from '../loadParts.ts';
import { LOSSES_BY_DIGIT } from '../shortcuts.ts';
import { useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';

export function LazyKeysDialog({ onClose }: { onClose: () => void }) {
  const { text } = useWords();
  const presenter = useLater(loadPresenter, true);
  if (!presenter) return null;
  if (presenter === 'failed') return <p role="alert">{text.notFetched}</p>;
  return <presenter.KeysDialog losses={LOSSES_BY_DIGIT} onClose={onClose} />;
}
