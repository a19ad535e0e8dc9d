/** The seeds, fetched when they are first shown. */
import { useLater } from '../../useLater.ts';
import { useInstrumentWords } from '../useInstrumentWords.ts';

const loadSeeds = () => import('./Seeds.tsx');

export function SeedsLater() {
  const { text } = useInstrumentWords();
  const later = useLater(loadSeeds, true);
  if (later === 'failed') return <p>{text.notFetched}</p>;
  return later && <later.Seeds />;
}
