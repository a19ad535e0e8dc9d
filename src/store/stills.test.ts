import { expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { MAIN_LANE } from './lanes.ts';
import { chartsOf, shownLane } from './lookBack.ts';
import { holdStills } from './stills.ts';

function openRun() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  const stills = holdStills(lab);
  for (const report of [DATASET, { type: 'ready' } as const, shot(0)]) client.report(report);
  const shown = () => shownLane(lab.store.getState(), MAIN_LANE);
  const train = (step: number) => client.report(shot(step, [1]));
  return { client, lab, stills, train, step: () => shown().snapshot?.step, shown };
}

it('keeps the picture while a run trains, and shows the newest when it rests', () => {
  const { lab, train, step } = openRun();
  lab.play();
  for (const next of [1, 2, 3]) train(next);
  expect(step()).toBe(0);
  expect(lab.store.getState().lanes[MAIN_LANE].snapshot?.step).toBe(3);
  lab.pause();
  expect(step()).toBe(3);
});

it('shows the newest when it is asked to, and keeps that', () => {
  const { lab, stills, train, step } = openRun();
  lab.play();
  train(1);
  stills.show();
  train(2);
  expect(step()).toBe(1);
});

it('keeps the charts too, until the newest is asked for', () => {
  const { lab, stills, train } = openRun();
  const charted = () => chartsOf(lab.store.getState(), MAIN_LANE).series;
  lab.play();
  train(1);
  stills.show();
  const before = charted();
  train(2);
  expect(charted()).toBe(before);
  stills.show();
  expect(charted().accuracy.steps.at(-1)).toBe(2);
});

it('shows a single step at once', () => {
  const { lab, train, step } = openRun();
  lab.step();
  train(1);
  expect(step()).toBe(1);
});

it('follows the knobs, which move what is drawn of a loss, and not the dots', () => {
  const { lab, train, shown } = openRun();
  lab.play();
  train(1);
  lab.setKnobs({ scale: 8 });
  expect(shown().knobs.scale).toBe(8);
  expect(shown().snapshot?.step).toBe(0);
});

it('goes to the start of a run that begins again, and to its first picture', () => {
  const { client, lab, train, step } = openRun();
  lab.play();
  train(5);
  lab.pause();
  lab.runAgain();
  expect(step()).toBe(5);
  client.report(shot(0));
  train(1);
  expect(step()).toBe(0);
  lab.reseed();
  client.report(DATASET);
  for (const next of [0, 1]) train(next);
  expect(step()).toBe(0);
});

it('lets go when motion is welcome again', () => {
  const { lab, stills, train, step } = openRun();
  lab.play();
  train(1);
  stills.release();
  train(2);
  expect(step()).toBe(2);
});
