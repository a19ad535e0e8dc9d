/** The words of the lessons, in the reader's language. */
import type { View } from '../../store/state.ts';
import { useLabState } from '../useLab.ts';
import type { LessonCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], LessonCatalogue>> = { en, ja };

export function useLessonWords(): LessonCatalogue {
  return CATALOGUES[useLabState((state) => state.view.language)];
}
