/** The words and numbers of the panel, in the reader's language. */
import type { View } from '../../store/state.ts';
import type { Measures, UploadCatalogue } from '../text/uploads/catalogue.ts';
import { en } from '../text/uploads/en.ts';
import { ja } from '../text/uploads/ja.ts';
import { createMeasures } from '../text/uploads/measures.ts';
import { useLabState } from '../useLab.ts';

const CATALOGUES: Readonly<Record<View['language'], UploadCatalogue>> = { en, ja };
const MEASURES: Readonly<Record<View['language'], Measures>> = { en: createMeasures('en'), ja: createMeasures('ja') };

export function useUploadWords(): { words: UploadCatalogue; measures: Measures } {
  const language = useLabState((state) => state.view.language);
  return { words: CATALOGUES[language], measures: MEASURES[language] };
}
