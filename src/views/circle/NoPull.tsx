/** How many of a lane's dots its loss has stopped moving, in words that stand beside the loss. Written past React, at every
 *  snapshot and every move of a slider. */
import { useEffect, useRef } from 'react';
import { isOfTriplets } from '../../core/losses/force.ts';
import { unpulledShare } from '../../core/pull.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { Lab, LabState } from '../../store/state.ts';
import { forceOf } from './force.ts';
import type { CircleText } from './text.ts';

export function NoPull({ lab, lane, text }: { lab: Lab; lane: number; text: CircleText }) {
  const slot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const print = (state: LabState) => {
      if (slot.current) slot.current.textContent = sentence(state, lane, text);
    };
    print(lab.store.getState());
    return lab.store.subscribe((state, before) => {
      const [now, then] = [shownLane(state, lane), shownLane(before, lane)];
      if (now.snapshot !== then.snapshot || now.knobs !== then.knobs) print(state);
    });
  }, [lab, lane, text]);
  return <span ref={slot} />;
}

/** Nothing before the first step: untrained dots feel what chance makes them feel. */
function sentence(state: LabState, lane: number, text: CircleText): string {
  const { snapshot, knobs } = shownLane(state, lane);
  if (!snapshot || !state.people || snapshot.step === 0) return '';
  const { embeddings, seen, centres, step } = snapshot;
  if (isOfTriplets(knobs)) return ''; // its pull is not of W, and none is drawn
  const share = unpulledShare(embeddings, state.people.labels, seen, centres, forceOf(knobs, step));
  return Number.isNaN(share) ? '' : text.noPull(Math.floor(100 * share));
}
