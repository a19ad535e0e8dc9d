/** The words of the guided tour, in the reader's language. */
import type { View } from '../../store/state.ts';
import { useLabState } from '../useLab.ts';
import type { TourCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], TourCatalogue>> = { en, ja };

export function useTourWords(): TourCatalogue {
  return CATALOGUES[useLabState((state) => state.view.language)];
}
