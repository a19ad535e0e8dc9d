/** Predict, run, compare: the reader says how large a gap will be, runs it, and his own run is drawn over what he said. */
import { choicesOf } from '../store/addressBar.ts';
import { isFinished } from '../store/rerun.ts';
import type { Choices, Lab } from '../store/state.ts';
import { drawGaps } from './gapDrawing.ts';
import { isPrediction, LEAST_GAP, NEIGHBOURS, PREDICTIONS } from './predictions.ts';
import type { TryId } from './tries.ts';

const DEGREES = 180 / Math.PI;
const FIRST_GUESS = 10;

/** @param run does what a thing to try says */
export function askFor(document: Document, lab: Lab, run: (id: TryId, button: HTMLButtonElement) => void): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-predict]')) {
    const name = place.dataset.predict;
    if (isPrediction(name)) ask(place, lab, PREDICTIONS[name], run);
  }
}

function ask(
  place: HTMLElement,
  lab: Lab,
  { run: id, lane }: (typeof PREDICTIONS)[keyof typeof PREDICTIONS],
  run: (id: TryId, button: HTMLButtonElement) => void,
): void {
  const { guess: label = '', compare = '', waits = '', came = '', mixed = '', changed = '' } = place.dataset;
  const { ownerDocument: document } = place;
  const drawing = drawGaps(document);
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min: LEAST_GAP, max: NEIGHBOURS, step: 1, value: FIRST_GUESS });
  const guessed = document.createElement('strong');
  const name = document.createElement('label');
  name.append(label, slider);
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: compare });
  const outcome = document.createElement('p');
  Object.assign(outcome, { className: 'outcome', role: 'status' });
  const show = () => {
    guessed.textContent = degrees(slider.valueAsNumber);
    slider.ariaValueText = guessed.textContent;
    drawing.guess(slider.valueAsNumber);
  };
  slider.addEventListener('input', show);
  button.addEventListener('click', () => {
    const said = degrees(slider.valueAsNumber);
    run(id, button);
    outcome.textContent = waits;
    drawing.measure(null);
    atItsEnd(lab, (state) => {
      const metrics = state?.lanes[lane].snapshot?.metrics;
      if (!metrics) outcome.textContent = changed;
      else if (metrics.isMixed) outcome.textContent = mixed.replace('%guess%', said);
      else {
        const gap = Math.round(metrics.minGap90 * DEGREES);
        drawing.measure(gap);
        outcome.textContent = came.replace('%guess%', said).replace('%gap%', degrees(gap));
      }
    });
  });
  show();
  place.querySelector(':scope > a')?.remove(); // a term in the question is a link too
  place.append(drawing.element, name, guessed, button, outcome);
}

const degrees = (value: number) => `${value}°`.replace('-', '−');

/** @param onEnd once, with the state at the run's end; with null where it became another run before */
function atItsEnd(lab: Lab, onEnd: (state: ReturnType<Lab['store']['getState']> | null) => void): void {
  const asked = choicesOf(lab.store.getState());
  let hasBegun = false;
  const end = lab.store.subscribe((state) => {
    const isSame = isSameRun(choicesOf(state), asked);
    const isOver = isFinished(state) && !state.isPlaying;
    // What is shown until the run has begun is the end of the one before.
    hasBegun ||= !isFinished(state);
    if (isSame && !(hasBegun && isOver)) return;
    end();
    onEnd(isSame ? state : null);
  });
}

function isSameRun(a: Choices, b: Choices): boolean {
  return a.setup === b.setup && a.knobs.every((knobs, i) => knobs === b.knobs[i]);
}
