/** The guided tour: what each of its steps asks the reader to do. It listens to the lab alone, so that it does not matter by
 *  which control, key or link he does it. */
import type { Knobs } from '../../core/experiment.ts';
import { parseAddress } from '../address.ts';
import { defaultChoices } from '../defaults.ts';
import { patchLab } from '../embed/patch.ts';
import type { InstrumentName } from '../instruments.ts';
import { MAIN_LANE } from '../lanes.ts';
import { isFinished } from '../rerun.ts';
import type { Lab, LabState } from '../state.ts';
import type { TourName } from './names.ts';

interface TourStep {
  /** Whether the reader has done it, as far as the lab knows. */
  readonly isDone: (state: LabState) => boolean;
  /** Does it for him. */
  readonly act: (lab: Lab) => void;
}

/** A margin up to this is none, and from that on the paper's: radians. */
const NO_MARGIN = 0.02;
const FULL_MARGIN = 0.45;

/** The default is 32. */
const SMALL_SCALE = 10;

export const TOUR_STEPS: Readonly<Record<TourName, TourStep>> = {
  play: { isDone: (state) => state.isPlaying || mainStep(state) > 0, act: (lab) => lab.play() },
  point: { isDone: ({ hovered, pinned }) => hovered !== null || pinned !== null, act: (lab) => lab.pin(0) },
  finish: { isDone: isFinished, act: (lab) => lab.play() },
  'margin-off': { isDone: (state) => margin(knobsOf(state)) <= NO_MARGIN, act: set('m=0') },
  'again-without': { isDone: (state) => trainedMargin(state) <= NO_MARGIN, act: runAgainWith('m=0') },
  'again-with': { isDone: (state) => trainedMargin(state) >= FULL_MARGIN, act: runAgainWith('m=0.5') },
  back: { isDone: ({ lookBack }) => lookBack !== null, act: (lab) => lab.lookAt(0) },
  scale: { isDone: (state) => knobsOf(state).scale <= SMALL_SCALE, act: set('s=8') },
  loss: { isDone: (state) => knobsOf(state).loss === 'cosface', act: set('loss=cosface') },
  curves: shows('curves'),
  plane: { isDone: ({ view }) => view.projection === 'plane', act: set('view=plane') },
  open: shows('open'),
};

/** Where each lab's reader left it, from 1. */
const left = new WeakMap<Lab, number>();

/** Goes on where it was left; the first time from its start, with the experiment as the page brings it. What is the reader's own
 *  stays: the language, the theme, what is hidden, the backend. */
export function openTour(lab: Lab): void {
  const at = left.get(lab);
  if (at !== undefined) {
    lab.setView({ tour: at });
    return;
  }
  lab.pause();
  const { setup, view } = lab.store.getState();
  const { language, theme, hide } = view;
  const { choices } = parseAddress('tour=1', defaultChoices());
  lab.setView({ ...choices.view, language, theme, hide });
  lab.setAllKnobs(choices.knobs);
  lab.setSetup({ ...choices.setup, backend: setup.backend });
  // Where the same people stay on, so does their run.
  lab.rewind();
}

/** @param isAtEnd there is nothing left to come back to */
export function leaveTour(lab: Lab, isAtEnd: boolean): void {
  const { tour } = lab.store.getState().view;
  if (isAtEnd || tour === null) left.delete(lab);
  else left.set(lab, tour);
  lab.setView({ tour: null });
}

const knobsOf = ({ lanes }: LabState) => lanes[MAIN_LANE].knobs;
const mainStep = ({ lanes }: LabState) => lanes[MAIN_LANE].snapshot?.step ?? 0;

/** Radians; NaN under another loss. */
function margin(knobs: Knobs): number {
  return knobs.loss === 'arcface' ? knobs['arcface.m'] : Number.NaN;
}

/** What the main run was trained with, once it has ended. */
function trainedMargin(state: LabState): number {
  const trainedWith = state.lanes[MAIN_LANE].snapshot?.trainedWith;
  return trainedWith && isFinished(state) ? margin(trainedWith) : Number.NaN;
}

function set(patch: string): (lab: Lab) => void {
  return (lab) => void patchLab(lab, patch, defaultChoices());
}

function runAgainWith(patch: string): (lab: Lab) => void {
  return (lab) => {
    set(patch)(lab);
    lab.runAgain();
  };
}

function shows(name: InstrumentName): TourStep {
  return { isDone: ({ view }) => view.instruments.includes(name), act: set(`show=${name}`) };
}
