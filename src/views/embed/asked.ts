/** What the frame's address asks for that shows before there is a lab; all of it, and every fault in it, is read with the lab. */
import { preferredLanguage } from '../../store/language.ts';
import type { View } from '../../store/state.ts';

export interface Asked extends Pick<View, 'language' | 'theme' | 'hide'> {
  /** As many circles as there is room for when 'auto'. */
  panes: 'auto' | 1 | 2;
  /** The address asks for a run, or leaves out the button that would: the lab is wanted at once. */
  isWanted: boolean;
}

/** @param languages the reader's, most wanted first */
export function readAsked(hash: string, languages: readonly string[]): Asked {
  const address = new URLSearchParams(hash.replace(/^#?[?/]?/, ''));
  const [language, theme, panes] = ['lang', 'theme', 'panes'].map((key) => address.get(key));
  const hide = address.get('hide')?.split(',') ?? [];
  return {
    language: language === 'en' || language === 'ja' ? language : preferredLanguage(languages),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    panes: panes === '1' ? 1 : panes === '2' || panes === '6' ? 2 : 'auto',
    hide,
    isWanted: address.has('step') || hide.includes('play'),
  };
}
