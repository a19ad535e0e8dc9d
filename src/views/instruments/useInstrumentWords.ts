/** The words and numbers of the instruments, in the reader's language. */
import type { View } from '../../store/state.ts';
import type { Formats } from '../format.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { useLabState, useWords } from '../useLab.ts';
import { useShownLanes } from '../useShownLanes.ts';
import type { InstrumentCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], InstrumentCatalogue>> = { en, ja };

/** Where one circle stands alone none is left or right. */
const OF_ONE_CIRCLE: typeof CATALOGUES = { en: { ...en, circles: en.runs }, ja: { ...ja, circles: ja.runs } };

export function useInstrumentWords(): { words: InstrumentCatalogue; text: Catalogue; formats: Formats } {
  const language = useLabState((state) => state.view.language);
  const isAlone = useShownLanes().length === 1;
  return { words: (isAlone ? OF_ONE_CIRCLE : CATALOGUES)[language], ...useWords() };
}
