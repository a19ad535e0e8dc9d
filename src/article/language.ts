/** The article in another language, with the run going on: the other page's text takes the place of this one's. */
import type { Lab } from '../store/state.ts';
import { ARTICLE_LANGUAGES, type ArticleLanguage } from './text/names.ts';

const PARTS = ['header', 'article'] as const;

const isLanguage = (name: string | undefined): name is ArticleLanguage => ARTICLE_LANGUAGES.some((its) => its === name);

/** @param onTurned the parts of the article are new */
export function followLanguage(document: Document, lab: Lab, onTurned: () => void): void {
  const turn = async (address: string) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    const other = new DOMParser().parseFromString(await response.text(), 'text/html');
    const { lang } = other.documentElement;
    if (!isLanguage(lang)) throw new Error(`no article in ${lang}`);
    for (const part of PARTS) {
      const [here, there] = [document.querySelector(part), other.querySelector(part)];
      if (here && there) here.replaceWith(document.adoptNode(there));
    }
    document.documentElement.lang = lang;
    document.title = other.title;
    lab.setView({ language: lang });
    onTurned();
  };
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-language]') : null;
    if (!link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const { href } = link;
    turn(href).then(
      () => {
        history.replaceState(null, '', href);
        document.querySelector<HTMLElement>('a[data-language]')?.focus();
      },
      () => location.assign(href), // the run is lost, the text is there
    );
  });
}
