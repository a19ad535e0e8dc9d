/** Keeps a window's address and a lab the same: choices are written after a pause, and an address that the reader edits
 *  or goes back to is obeyed. */
import { formatAddress, parseAddress } from './address.ts';
import type { Choices, Lab, LabState } from './state.ts';

/** The part of a window that is used. */
export interface AddressWindow {
  readonly location: { hash: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  addEventListener(type: 'hashchange' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'hashchange' | 'pagehide', listener: () => void): void;
  setTimeout(callback: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

/** Long enough to write a slider's movement once: Safari refuses more than 100 writes in 30 s. */
const WRITE_DELAY_MS = 300;

/** @returns a function that ends it */
export function bindAddress(lab: Lab, defaults: Choices, window: AddressWindow): () => void {
  let timer: number | null = null;
  const write = () => {
    if (timer === null) return;
    window.clearTimeout(timer);
    timer = null;
    try {
      window.history.replaceState(null, '', `#${formatAddress(choicesOf(lab.store.getState()), defaults)}`);
    } catch {
      // A sandboxed frame may not have a history: the page works without a save file.
    }
  };
  const schedule = () => {
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(write, WRITE_DELAY_MS);
  };
  const obey = () => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    const { choices, notices } = parseAddress(window.location.hash, defaults);
    lab.notify(notices);
    lab.setView(choices.view);
    lab.setAllKnobs(choices.knobs);
    lab.setSetup(choices.setup);
  };
  const unsubscribe = lab.store.subscribe(choicesOf, schedule, { equalityFn: isSameChoices });
  window.addEventListener('hashchange', obey);
  window.addEventListener('pagehide', write);
  return () => {
    write();
    unsubscribe();
    window.removeEventListener('hashchange', obey);
    window.removeEventListener('pagehide', write);
  };
}

/** What of a lab the address keeps. */
export const choicesOf = ({ setup, lanes, view }: LabState): Choices => ({
  setup,
  knobs: lanes.map((lane) => lane.knobs),
  view,
});
const isSameChoices = (a: Choices, b: Choices) =>
  a.setup === b.setup && a.view === b.view && a.knobs.every((knobs, i) => knobs === b.knobs[i]);
