/** The worst thing that went wrong with a run, why, and the way out; fetched when the first does. */
import { Later } from '../Later.tsx';
import { loadLessons } from '../loadParts.ts';
import { useDiagnosis } from './useDiagnosis.ts';

export function Warning() {
  const diagnosis = useDiagnosis();
  return diagnosis && <Later load={loadLessons}>{(part) => <part.Warning diagnosis={diagnosis} />}</Later>;
}
