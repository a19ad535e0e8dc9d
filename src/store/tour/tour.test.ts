/** Every step of the tour: it is not done before, it is done when its own button has done it, and it does not ask how. */
import { expect, it } from 'vitest';
import { defaultChoices } from '../defaults.ts';
import { createFakeClient, DATASET, type FakeClient, shot } from '../fakeClient.ts';
import { createLab } from '../lab.ts';
import { MAIN_LANE } from '../lanes.ts';
import type { Lab } from '../state.ts';
import { TOUR_NAMES, type TourName } from './names.ts';
import { leaveTour, openTour, TOUR_STEPS } from './tour.ts';

/** Those that are done when the run is. */
const WAITS: ReadonlySet<TourName> = new Set(['finish', 'again-without', 'again-with']);

function start() {
  const client = createFakeClient();
  const initial = defaultChoices();
  const lab = createLab({ client, initial, random: () => 0.5 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  client.report(shot(0));
  return { client, lab, initial };
}

/** To the end. */
function train(lab: Lab, client: FakeClient): void {
  const { lanes, isPlaying } = lab.store.getState();
  expect(isPlaying).toBe(true);
  const knobs = lanes.map((lane) => lane.knobs);
  client.report(shot(knobs[MAIN_LANE].scheduleSteps, [], knobs));
  client.report({ type: 'playing', isPlaying: false });
}

it('is done step by step, each by what it asks for and by nothing before', () => {
  const { client, lab } = start();
  for (const name of TOUR_NAMES) {
    const { isDone, act } = TOUR_STEPS[name];
    expect(isDone(lab.store.getState()), `${name}, before`).toBe(false);
    act(lab);
    if (WAITS.has(name)) train(lab, client);
    expect(isDone(lab.store.getState()), name).toBe(true);
    lab.lookAt(null);
  }
});

it('begins with the experiment as the page brings it, and is gone on with where it was left', () => {
  const { lab, initial } = start();
  lab.setKnobs({ loss: 'triplet', scale: 5 });
  lab.setView({ theme: 'dark', instruments: ['map'], lesson: 'crowded' });
  openTour(lab);
  const { view, lanes } = lab.store.getState();
  expect(view).toEqual({ ...initial.view, theme: 'dark', tour: 1 });
  expect(lanes.map(({ knobs }) => knobs)).toEqual(initial.knobs);
  lab.setView({ tour: 7 });
  lab.setKnobs({ scale: 48 });
  leaveTour(lab, false);
  expect(lab.store.getState().view.tour).toBeNull();
  openTour(lab);
  expect(lab.store.getState()).toMatchObject({ view: { tour: 7 }, setup: initial.setup });
  expect(lab.store.getState().lanes[MAIN_LANE].knobs.scale).toBe(48);
  leaveTour(lab, true);
  openTour(lab);
  expect(lab.store.getState().view.tour).toBe(1);
});
