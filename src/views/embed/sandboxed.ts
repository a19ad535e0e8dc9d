/** What a frame shows where its sandbox lets no worker start: why, and the address of the page where it would. */
import type { View } from '../../store/state.ts';
import { EMBED_WORDS } from './words.ts';

/** @param page the address, written out: such a frame may not open it, and a reader can copy it */
export function showSandboxed(element: HTMLElement, language: View['language'], page: string): void {
  const { sandboxed } = EMBED_WORDS[language];
  const link = Object.assign(document.createElement('a'), {
    href: page,
    target: '_blank',
    rel: 'noopener',
    textContent: page,
  });
  const sentence = document.createElement('p');
  sentence.append(sandboxed, ' ', link);
  element.replaceChildren(sentence);
  element.lang = language;
}
