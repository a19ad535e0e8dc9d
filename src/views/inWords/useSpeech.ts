/** All that a sentence about a circle is made of, in the reader's language. */
import { circleText } from '../circle/text.ts';
import { useLabState, useWords } from '../useLab.ts';
import type { Speech } from './say.ts';
import { en } from './text/en.ts';
import { ja } from './text/ja.ts';

export function useSpeech(): Speech {
  const language = useLabState(({ view }) => view.language);
  const { text, formats } = useWords();
  return { words: { en, ja }[language], text, circle: circleText[language], formats };
}
