/** The article in every language. The page itself has its own language's as HTML, and none of this. */
import type { ArticleText } from './catalogue.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { ArticleLanguage } from './names.ts';

export const ARTICLE: Readonly<Record<ArticleLanguage, ArticleText>> = { en, ja };
