/** The worst thing that went wrong with a run, why, and the way out; fetched when the first does. */

import { loadLessons } from '../loadParts.ts';
import { useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';
import { useDiagnosis } from './useDiagnosis.ts';

export function Warning() {
  const { text } = useWords();
  const diagnosis = useDiagnosis();
  const later = useLater(loadLessons, diagnosis !== null);
  if (diagnosis === null || later === null) return null;
  return later === 'failed' ? <p>{text.setup.ownFailed}</p> : <later.Warning diagnosis={diagnosis} />;
}
