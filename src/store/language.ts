/** Which of the page's languages a reader is spoken to in. */
import type { View } from './state.ts';

/** @param languages the reader's, most wanted first, as in navigator.languages */
export function preferredLanguage(languages: readonly string[]): View['language'] {
  const first = languages.map((language) => language.slice(0, 2).toLowerCase()).find((l) => l === 'ja' || l === 'en');
  return first === 'ja' ? 'ja' : 'en';
}
