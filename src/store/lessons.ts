/** Opening a lesson, mending what it shows, and what it is looked for in. What is the reader's own and not the lesson's
 *  stays: the language, the theme, what is hidden, the backend. */
import type { LessonScene } from '../core/lessons/detect.ts';
import { LESSONS, type LessonName } from '../core/lessons/lessons.ts';
import { type Figure, figureOf } from '../core/lessons/outcome.ts';
import { parseAddress } from './address.ts';
import { choicesOf } from './addressBar.ts';
import { defaultChoices } from './defaults.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';
import type { Choices, Lab, LabState } from './state.ts';

/** What each lab's reader had before he opened a lesson. */
const left = new WeakMap<Lab, Choices>();

/** With its settings, at step 0; one that has none leaves everything as it is. */
export function openLesson(lab: Lab, lesson: LessonName): void {
  if (lab.store.getState().view.lesson === null) left.set(lab, choicesOf(lab.store.getState()));
  if (LESSONS[lesson].settings === '') {
    lab.setView({ lesson });
    return;
  }
  lab.pause();
  choose(lab, lesson, '');
  // Where the same people stay on, so does their run.
  lab.rewind();
}

/** Back to what the reader had before, at step 0; who came by a link to the lesson gets the experiment as the page brings it. */
export function leaveLesson(lab: Lab): void {
  const { lesson } = lab.store.getState().view;
  const before = left.get(lab) ?? defaultChoices();
  left.delete(lab);
  if (lesson === null || LESSONS[lesson].settings === '') {
    lab.setView({ lesson: null });
    return;
  }
  lab.pause();
  bring(lab, { ...before, view: { ...before.view, lesson: null } });
  lab.rewind();
}

/** With its settings mended, and trained again where training is what mends it; what failed stays behind as a ghost. */
export function mendLesson(lab: Lab, lesson: LessonName): void {
  const before = choicesOf(lab.store.getState());
  choose(lab, lesson, LESSONS[lesson].rescue);
  const { setup, knobs } = choicesOf(lab.store.getState());
  if (setup !== before.setup) lab.play();
  else if (knobs.some((its, i) => its !== before.knobs[i])) lab.runAgain();
}

/** What a lesson's detector looks at; null while there is nothing to see. */
export function sceneOf({ lanes, people, view }: LabState): LessonScene | null {
  const [compared, main] = [lanes[COMPARED_LANE].snapshot, lanes[MAIN_LANE].snapshot];
  if (!people || !compared || !main) return null;
  return {
    compared: { knobs: lanes[COMPARED_LANE].knobs, snapshot: compared },
    main: { knobs: lanes[MAIN_LANE].knobs, snapshot: main },
    labels: people.labels,
    projection: view.projection,
  };
}

/** The figure that a lesson is about, of the main run and of the one that it left behind. */
export function figuresOf(lesson: LessonName, { lanes }: LabState): { now: Figure | null; before: Figure | null } {
  const { knobs, snapshot, ghost } = lanes[MAIN_LANE];
  return {
    now: snapshot && figureOf(lesson, { knobs, metrics: snapshot.metrics }),
    before: ghost && figureOf(lesson, ghost),
  };
}

/** @param change on top of the lesson's settings, as an address has it */
function choose(lab: Lab, lesson: LessonName, change: string): void {
  bring(lab, parseAddress(`lesson=${lesson}&${change}`, defaultChoices()).choices);
}

/** All of the choices but what is the reader's own. */
function bring(lab: Lab, choices: Choices): void {
  const { setup, view } = lab.store.getState();
  const { language, theme, hide } = view;
  // First, since it makes the lesson's entry in the history, which the others then belong to.
  lab.setView({ ...choices.view, language, theme, hide });
  lab.setAllKnobs(choices.knobs);
  lab.setSetup({ ...choices.setup, backend: setup.backend });
}
