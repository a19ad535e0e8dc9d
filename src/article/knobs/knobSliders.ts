/** Makes sliders of the numbers within the sentences: by keys, by dragging and by typing they move the lab's knobs, and follow
 *  them. */
import { MAIN_LANE } from '../../store/lanes.ts';
import type { Lab } from '../../store/state.ts';
import { isKnob, KNOBS, type KnobName, readTyped } from './knobs.ts';

/** Where on a slider's way a value lies, and what a place on it means. */
interface Track {
  readonly stops: number;
  position(value: number): number;
  value(position: number): number;
}

/** Stops that the Page keys go, and px from one end of a slider to the other. */
const PAGE = 10;
const LENGTH_PX = 300;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** @param tracks as the lab's own sliders have them  @returns makes them of what a new text has */
export function slideKnobs(document: Document, lab: Lab, tracks: Readonly<Record<KnobName, Track>>): () => void {
  let all: (() => void)[] = [];
  lab.store.subscribe(
    ({ lanes }) => lanes[MAIN_LANE].knobs,
    () => {
      for (const show of all) show();
    },
  );
  return () => {
    all = Array.from(document.querySelectorAll<HTMLElement>('[data-knob]'), (element) => {
      const { knob } = element.dataset;
      return isKnob(knob) ? slide(element, knob, lab, tracks[knob]) : () => {}; // an article of another version
    });
  };
}

/** @returns shows the knob as it is */
function slide(element: HTMLElement, name: KnobName, lab: Lab, track: Track): () => void {
  const { min, max, read, change, print } = KNOBS[name];
  const { dataset } = element;
  let typed: string | null = null;
  let dragged: { fromX: number; from: number } | null = null;
  const value = () => read(lab.store.getState().lanes[MAIN_LANE].knobs);
  const set = (next: number) => lab.setKnobs(change(next), MAIN_LANE);
  const setPlace = (place: number) => set(track.value(Math.min(track.stops, Math.max(0, Math.round(place)))));
  const show = () => {
    const now = value();
    const degrees = ((now * 180) / Math.PI).toFixed(1);
    element.ariaValueNow = String(now);
    element.ariaValueText = (dataset.says ?? '').replace('{value}', print(now)).replace('{degrees}', degrees);
    element.title = element.ariaValueText;
    element.textContent = typed ?? print(now);
    element.toggleAttribute('data-typed', typed !== null);
  };
  const type = (next: string | null) => {
    typed = next;
    show();
  };
  const take = () => {
    const next = typed === null ? null : readTyped(name, typed);
    typed = null;
    if (next !== null) set(next);
    show();
  };

  element.role = 'slider';
  element.tabIndex = 0;
  element.ariaLabel = dataset.name ?? name;
  element.ariaValueMin = String(min);
  element.ariaValueMax = String(max);
  element.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key in STEPS) {
      typed = null;
      setPlace(Math.round(track.position(value())) + STEPS[key]);
    } else if (/^[\d.,]$/.test(key)) type((typed ?? '') + key);
    else if (key === 'Backspace') type((typed ?? print(value())).slice(0, -1));
    else if (key === 'Enter' && typed !== null) take();
    else if (key === 'Escape' && typed !== null) type(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('blur', take);
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // no text is marked by it
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    dragged = { fromX: event.clientX, from: track.position(value()) };
  });
  element.addEventListener('pointermove', ({ clientX }) => {
    if (dragged) setPlace(dragged.from + ((clientX - dragged.fromX) * track.stops) / LENGTH_PX);
  });
  element.addEventListener('lostpointercapture', () => {
    dragged = null;
  });
  show();
  return show;
}
