/** Keeps a window's address and a lab the same: choices are written after a pause, and an address that the reader edits
 *  or goes back to is obeyed. A lesson or the tour opened or left is an entry of its own, so that Back undoes it. */
import { formatAddress, type parseAddress, readAddress } from './address.ts';
import type { Choices, Lab, LabState } from './state.ts';

/** The part of a window that is used. */
export interface AddressWindow {
  readonly location: { hash: string };
  readonly history: Record<'replaceState' | 'pushState', (data: unknown, unused: string, url: string) => void>;
  addEventListener(type: 'hashchange' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'hashchange' | 'pagehide', listener: () => void): void;
  setTimeout(callback: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

/** Long enough to write a slider's movement once: Safari refuses more than 100 writes in 30 s. */
const WRITE_DELAY_MS = 300;

/** What a notice is about where a file brought its experiment back. */
export const REOPENED = 'file.reopened';

/** @returns a function that ends it */
export function bindAddress(lab: Lab, defaults: Choices, window: AddressWindow): () => void {
  let timer: number | null = null;
  /** That of the history's current entry. */
  let entry = entryOf(choicesOf(lab.store.getState()));
  const put = (how: 'replaceState' | 'pushState', choices: Choices) => {
    try {
      window.history[how](null, '', `#${formatAddress(choices, defaults)}`);
    } catch {
      // A sandboxed frame may not have a history: the page works without a save file.
    }
  };
  const write = (choices: Choices) => {
    if (timer === null) return;
    window.clearTimeout(timer);
    timer = null;
    put('replaceState', choices);
  };
  const writeNow = () => write(choicesOf(lab.store.getState()));
  const follow = (choices: Choices, before: Choices) => {
    if (entryOf(choices) !== entry) {
      write(before); // what is left must come back as it was
      entry = entryOf(choices);
      put('pushState', choices);
      return;
    }
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(writeNow, WRITE_DELAY_MS);
  };
  const obey = () => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    const parsed = readAddress(window.location.hash, defaults);
    entry = entryOf(parsed.choices);
    open(lab, parsed);
  };
  const unsubscribe = lab.store.subscribe(choicesOf, follow, { equalityFn: isSameChoices });
  window.addEventListener('hashchange', obey);
  window.addEventListener('pagehide', writeNow);
  return () => {
    writeNow();
    unsubscribe();
    window.removeEventListener('hashchange', obey);
    window.removeEventListener('pagehide', writeNow);
  };
}

const entryOf = ({ view }: Choices) => `${view.lesson} ${view.tour !== null}`;

/** Does what an address says. @param parsed as parseAddress gives it */
export function open(lab: Lab, { choices, notices }: ReturnType<typeof parseAddress>): void {
  lab.notify(notices);
  lab.setView(choices.view);
  lab.setAllKnobs(choices.knobs);
  lab.setSetup(choices.setup);
  if (choices.view.until !== null) lab.runTo(choices.view.until);
}

/** What of a lab the address keeps. */
export const choicesOf = ({ setup, lanes, view }: LabState): Choices => ({
  setup,
  knobs: lanes.map((lane) => lane.knobs),
  view,
});
export const isSameChoices = (a: Choices, b: Choices) =>
  a.setup === b.setup && a.view === b.view && a.knobs.every((knobs, i) => knobs === b.knobs[i]);
