/** The languages of the page. */
import type { View } from '../../store/state.ts';
import { createFormats, type Formats } from '../format.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const CATALOGUES: Readonly<Record<View['language'], Catalogue>> = { en, ja };

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<View['language'], string>> = { en: 'English', ja: '日本語' };

export const FORMATS: Readonly<Record<View['language'], Formats>> = {
  en: createFormats('en'),
  ja: createFormats('ja'),
};
