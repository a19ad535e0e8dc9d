/** Predict, run, compare: the reader says what a run will come to, runs it, and his own run is drawn over what he said. */
import { choicesOf } from '../../store/addressBar.ts';
import { isFinished } from '../../store/rerun.ts';
import type { Choices, Lab } from '../../store/state.ts';
import type { TryId } from '../tries.ts';
import { drawGuess } from './guessDrawing.ts';
import { isPrediction, PREDICTIONS, type Prediction } from './predictions.ts';
import { QUANTITIES, writer } from './quantities.ts';

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
  { run: id, lane, of }: Prediction,
  run: (id: TryId, button: HTMLButtonElement) => void,
): void {
  const { guess: label = '', compare = '', waits = '', came = '', look = '' } = place.dataset;
  const { mixed = '', unseen = '', changed = '' } = place.dataset;
  const { ownerDocument: document } = place;
  const { unit, least, most, first, shape, read } = QUANTITIES[of];
  const write = writer(unit, document.documentElement.lang);
  const drawing = drawGuess(document, shape);
  const slider = document.createElement('input');
  Object.assign(slider, { type: 'range', min: least, max: most, step: 1, value: first });
  const guessed = document.createElement('strong');
  const name = document.createElement('label');
  name.append(label, slider);
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: compare });
  button.dataset.try = id;
  const outcome = document.createElement('p');
  Object.assign(outcome, { className: 'outcome', role: 'status' });
  const show = () => {
    guessed.textContent = write(slider.valueAsNumber);
    slider.ariaValueText = guessed.textContent;
    drawing.guess(slider.valueAsNumber);
  };
  slider.addEventListener('input', show);
  button.addEventListener('click', () => {
    const said = write(slider.valueAsNumber);
    run(id, button);
    outcome.textContent = waits;
    drawing.measure(null);
    atItsEnd(lab, (state) => {
      const measured = state && read(state, lane);
      if (measured === null) outcome.textContent = changed;
      else if (typeof measured === 'string') {
        outcome.textContent = { mixed, unseen }[measured].replace('%guess%', said);
      } else {
        const value = Math.round(measured) + 0; // no −0
        drawing.measure(value);
        outcome.textContent = came.replace('%guess%', said).replace('%came%', write(value)).replace('%look%', look);
      }
    });
  });
  show();
  place.querySelector(':scope > a')?.remove(); // a term in the question is a link too
  place.append(drawing.element, name, guessed, button, outcome);
}

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
