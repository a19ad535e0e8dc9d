/** Lets the article drive the lab beside it: its links to the experiment are made into buttons. */
import { formatAddress, parseAddress } from '../store/address.ts';
import { choicesOf, open } from '../store/addressBar.ts';
import { patchLab } from '../store/embed/patch.ts';
import type { Choices, Lab } from '../store/state.ts';
import { TRIES, type Try, type TryId } from './tries.ts';

const isTry = (name: string | undefined): name is TryId => name !== undefined && Object.hasOwn(TRIES, name);

/** @param onDone after a press */
export function driveBy(
  document: Document,
  lab: Lab,
  defaults: Choices,
  onDone: (button: HTMLButtonElement) => void,
): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-try]')) {
    const name = link.dataset.try;
    if (!isTry(name)) continue; // an article of another version
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...link.childNodes); // with the places where its line may break
    button.dataset.try = name;
    button.addEventListener('click', () => {
      doTry(TRIES[name], lab, defaults);
      onDone(button);
    });
    link.replaceWith(button);
  }
}

export function doTry({ set, isAfresh, next }: Try, lab: Lab, defaults: Choices): void {
  if (isAfresh) {
    lab.pause();
    const { choices, notices } = parseAddress(set, defaults);
    const { hide, language, theme } = lab.store.getState().view;
    open(lab, { choices: { ...choices, view: { ...choices.view, hide, language, theme } }, notices });
    // Where the same people stay on, so does their run.
    lab.rewind();
  } else patchLab(lab, set, defaults);
  if (next === 'again') lab.runAgain();
  if (next === 'play') lab.play();
}

/** Keeps the links to the page where the experiment stands alone leading to what is shown here. */
export function alone(document: Document, lab: Lab, defaults: Choices): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-alone]')) {
    link.addEventListener('pointerdown', follow);
    link.addEventListener('focus', follow);
  }
  function follow({ currentTarget }: Event) {
    const choices = choicesOf(lab.store.getState());
    const address = formatAddress({ ...choices, view: { ...choices.view, hide: [] } }, defaults);
    (currentTarget as HTMLAnchorElement).href = `./#${address}`; // it listens on nothing else
  }
}
