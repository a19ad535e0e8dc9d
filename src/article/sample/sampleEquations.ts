/** Fills the equations that have the numbers of a picture: the one that is pinned, else the first, a few times a second. */
import { MAIN_LANE } from '../../store/lanes.ts';
import { shownLane } from '../../store/lookBack.ts';
import type { Lab } from '../../store/state.ts';
import { isPast, NO_NUMBER, printSlot, type SampleNumbers, SLOTS, sampleNumbers } from './sampleNumbers.ts';

const PACE_MS = 300;

/** @returns fills those of a new text */
export function fillEquations(document: Document, lab: Lab): () => void {
  let isAwaited = false;
  const fill = () => {
    isAwaited = false;
    const state = lab.store.getState();
    const sample = state.pinned ?? 0;
    const numbers = state.people && sampleNumbers(shownLane(state, MAIN_LANE), state.people.labels, sample);
    for (const equation of document.querySelectorAll<HTMLElement>('.sample')) {
      equation.dataset.of = state.pinned === null ? 'first' : 'pinned';
      equation.dataset.case = numbers && isPast(numbers) ? 'past' : 'within';
      for (const slot of equation.querySelectorAll<MathMLElement>('[data-slot]')) write(slot, numbers);
    }
  };
  lab.store.subscribe(
    (state) => [state.pinned, state.people, shownLane(state, MAIN_LANE)],
    () => {
      if (!isAwaited) setTimeout(fill, PACE_MS);
      isAwaited = true;
    },
    { equalityFn: (a, b) => a.every((its, i) => its === b[i]) },
  );
  return fill;
}

function write(slot: MathMLElement, numbers: SampleNumbers | null): void {
  const name = slot.dataset.slot as keyof SampleNumbers; // as sampleHtml.ts writes them
  if (!(name in SLOTS)) return; // an article of another version
  const written = numbers ? printSlot(name, numbers[name]) : NO_NUMBER;
  if (slot.textContent !== written) slot.textContent = written;
}
