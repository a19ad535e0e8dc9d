/** Does what shortcuts.ts says a key asks for, while the focus is inside this lab, or on no control at all when the lab has
 *  the page to itself. */
import { type RefObject, useEffect } from 'react';
import { hasOneCircle, isWall, laneAt, MAIN_LANE } from '../store/lanes.ts';
import { isFinished } from '../store/rerun.ts';
import type { Lab } from '../store/state.ts';
import { nudgeKnob } from './nudgeKnob.ts';
import { type Focus, type Shortcut, shortcutOf, type Verb } from './shortcuts.ts';

/** What of the page a key can move beside the lab. */
export interface Screen {
  /** Two circles have room. */
  readonly hasRoom: boolean;
  readonly isFull: boolean;
  /** null where the browser has no full screen to give. */
  readonly toggleFull: (() => void) | null;
  readonly showKeys: () => void;
}

export function useShortcuts(lab: Lab, root: RefObject<HTMLElement | null>, ownsPage: boolean, screen: Screen): void {
  useEffect(() => {
    const document = root.current?.ownerDocument;
    if (!document) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const [first] = event.composedPath(); // where a shadow root is around it, the event's own target is that root's host
      const target = first instanceof Element ? first : null;
      const isOurs = target !== null && root.current?.contains(target);
      if (!isOurs && !(ownsPage && target === document.body)) return;
      const { key, repeat } = event;
      const { hide } = lab.store.getState().view;
      const shortcut = shortcutOf({ key, repeat, focus: focusOf(target), isFullScreen: screen.isFull, hide });
      if (!shortcut) return;
      event.preventDefault(); // or the page would scroll
      perform(shortcut, lab, screen);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [lab, root, ownsPage, screen]);
}

function focusOf(target: Element | null): Focus {
  const isIn = (selector: string) => target?.closest(selector) != null;
  if (isIn('input:not([type=range], [type=radio]), textarea, dialog')) return 'text';
  if (isIn('select')) return 'menu';
  if (isIn('input')) return 'choice';
  if (isIn('button, summary, a')) return 'button';
  return isIn('[role=tree]') ? 'drawing' : 'none';
}

function perform(shortcut: Shortcut, lab: Lab, screen: Screen): void {
  const lane = laneAtHand(lab, screen);
  const nudge = (direction: -1 | 1) =>
    lab.setKnobs(nudgeKnob(laneAt(lab.store.getState().lanes, lane).knobs, direction), lane);
  const verbs: Record<Verb, () => void> = {
    play: () => playOrPause(lab),
    step: lab.step,
    rewind: lab.rewind,
    earlier: () => lab.lookBeside(-1),
    later: () => lab.lookBeside(1),
    less: () => nudge(-1),
    more: () => nudge(1),
    fullScreen: () => screen.toggleFull?.(),
    list: screen.showKeys,
  };
  if (typeof shortcut === 'string') verbs[shortcut]();
  else lab.setKnobs(shortcut, lane);
}

function playOrPause(lab: Lab): void {
  const state = lab.store.getState();
  if (state.isPlaying) lab.pause();
  else if (isFinished(state)) lab.runAgain();
  else lab.play();
}

/** The circle that stands alone, the one of a wall that was touched last, else the main one. */
function laneAtHand(lab: Lab, { hasRoom }: Screen): number {
  const state = lab.store.getState();
  return hasOneCircle(state, hasRoom) || isWall(state) ? state.view.shownLane : MAIN_LANE;
}
