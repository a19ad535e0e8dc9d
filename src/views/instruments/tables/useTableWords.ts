/** The words and numbers of the tables, in the reader's language. */
import type { View } from '../../../store/state.ts';
import type { Formats } from '../../format.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { useLabState, useWords } from '../../useLab.ts';
import type { TablesCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

const CATALOGUES: Readonly<Record<View['language'], TablesCatalogue>> = { en, ja };

export function useTableWords(): { words: TablesCatalogue; text: Catalogue; formats: Formats } {
  return { words: CATALOGUES[useLabState((state) => state.view.language)], ...useWords() };
}
