/** What the dots are when the data are the reader's own, and how many real photos stand behind them. */
import { heldOutPhotos } from '../../data/photos/heldOut.ts';
import type { PhotoSummary } from '../../store/uploads.ts';
import { Prose } from '../parts/Prose.tsx';
import { useLabState, useWords } from '../useLab.ts';
import { useUploadWords } from './useUploadWords.ts';

export function UploadCaption() {
  const { text } = useWords();
  const { words, measures } = useUploadWords();
  const projection = useLabState((state) => state.view.projection);
  const isStill = useLabState((state) => state.people?.isStill === true);
  const set = useLabState(({ people, upload }) => people?.upload ?? upload?.set ?? null);
  if (isStill) return <Prose>{`${words.caption.still}${text.caption.between}`}</Prose>;
  const kind = set?.kind ?? 'photos';
  const counted = set?.kind === 'photos' ? countPhotos(set) : null;
  const behind = counted && behindSentence(counted);
  const sentences = [words.caption[kind][projection], ...(behind ? [behind] : []), words.caption.centres[kind], ''];
  return <Prose>{sentences.join(text.caption.between)}</Prose>;

  function behindSentence({ photos, heldOut }: { photos: number; heldOut: number }): string {
    if (heldOut === 0) return words.caption.behindAll(measures.count(photos));
    return words.caption.behind(measures.count(photos), measures.count(photos - heldOut), measures.count(heldOut));
  }
}

function countPhotos({ identities }: PhotoSummary) {
  const counts = identities.map(({ photos }) => photos.length);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return { photos: sum(counts), heldOut: sum(counts.map(heldOutPhotos)) };
}
