/** The words and numbers of the settings, in the reader's language. */
import type { View } from '../../store/state.ts';
import type { Formats } from '../format.ts';
import type { Catalogue } from '../text/catalogue.ts';
import type { SettingsCatalogue } from '../text/settings/catalogue.ts';
import { en } from '../text/settings/en.ts';
import { ja } from '../text/settings/ja.ts';
import { useLabState, useWords } from '../useLab.ts';

const CATALOGUES: Readonly<Record<View['language'], SettingsCatalogue>> = { en, ja };

export function useSettingsWords(): { words: SettingsCatalogue; text: Catalogue; formats: Formats } {
  const language = useLabState((state) => state.view.language);
  return { words: CATALOGUES[language], ...useWords() };
}
