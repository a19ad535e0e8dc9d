/** Which key asks for what, by what has the focus: a control keeps the keys that it wants itself. It knows no page. */
import { LOSS_NAMES, type LossName } from '../core/losses/registry.ts';
import type { ControlName } from '../store/controls.ts';

export type Verb = 'play' | 'step' | 'rewind' | 'earlier' | 'later' | 'less' | 'more' | 'fullScreen' | 'list';

/** A verb, or the loss that is chosen. */
export type Shortcut = Verb | { readonly loss: LossName };

/** What has the focus: nothing of its own, the drawing of a circle, or a control of that kind; 'text' is whatever takes
 *  every key, a dialog with it. */
export type Focus = 'none' | 'drawing' | 'button' | 'choice' | 'menu' | 'text';

/** What the digits choose, from 1. */
export const LOSSES_BY_DIGIT: readonly LossName[] = LOSS_NAMES.slice(0, 9);

export interface Pressed {
  readonly key: string;
  /** Held down: it comes again and again. */
  readonly repeat: boolean;
  readonly focus: Focus;
  readonly isFullScreen: boolean;
  /** Controls that the page does not show. */
  readonly hide: readonly string[];
}

const VERBS: ReadonlyMap<string, Verb> = new Map([
  [' ', 'play'],
  ['.', 'step'],
  ['r', 'rewind'],
  ['f', 'fullScreen'],
  ['?', 'list'],
  ['arrowleft', 'earlier'],
  ['arrowright', 'later'],
  ['arrowdown', 'less'],
  ['arrowup', 'more'],
]);

/** Of these a held key does more and more. */
const REPEATED: ReadonlySet<Shortcut> = new Set<Shortcut>(['step', 'earlier', 'later', 'less', 'more']);

/** What does something that the page would not let the reader do with its controls does nothing. */
const SHOWN_BY: Readonly<Partial<Record<Verb | 'loss', ControlName>>> = {
  earlier: 'timeline',
  later: 'timeline',
  less: 'margin',
  more: 'margin',
  fullScreen: 'fullscreen',
  loss: 'loss',
};

const isArrow = (key: string) => key.startsWith('Arrow');

const WANTS: Readonly<Record<Focus, (key: string) => boolean>> = {
  none: () => false,
  drawing: isArrow,
  button: (key) => key === ' ',
  choice: (key) => key === ' ' || isArrow(key),
  // Letters and digits find an entry.
  menu: (key) => key !== '.',
  text: () => true,
};

/** @returns null where the key asks for nothing here. Up and down scroll the page but in full screen. */
export function shortcutOf({ key, repeat, focus, isFullScreen, hide }: Pressed): Shortcut | null {
  if (hide.includes('keys') || WANTS[focus](key)) return null;
  const loss = /^\d$/.test(key) ? LOSSES_BY_DIGIT[Number(key) - 1] : undefined;
  const shortcut = loss ? { loss } : VERBS.get(key.toLowerCase());
  if (!shortcut || (repeat && !REPEATED.has(shortcut))) return null;
  if ((shortcut === 'less' || shortcut === 'more') && !isFullScreen) return null;
  const control = SHOWN_BY[typeof shortcut === 'string' ? shortcut : 'loss'];
  return control && hide.includes(control) ? null : shortcut;
}
