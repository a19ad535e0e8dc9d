import { describe, expect, it } from 'vitest';
import { choicesOf } from './addressBar.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { figuresOf, leaveLesson, openLesson } from './lessons.ts';

function begin() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  client.report(shot(0));
  return { client, lab, choices: () => choicesOf(lab.store.getState()) };
}

describe('a lesson that is left', () => {
  it('gives back what the reader had before the first of them, and keeps what is his own', () => {
    const { lab, choices } = begin();
    lab.setKnobs({ 'arcface.m': 0.3, learningRate: 0.01 });
    lab.setSetup({ identities: 5, seed: 7 });
    lab.setView({ instruments: ['tables'] });
    const before = choices();
    openLesson(lab, 'antipodal');
    openLesson(lab, 'normalise');
    lab.setView({ language: 'ja' });
    leaveLesson(lab);
    expect(choices()).toEqual({ ...before, view: { ...before.view, language: 'ja' } });
  });

  it('gives the experiment as the page brings it to whoever came by a link', () => {
    const { lab, choices } = begin();
    const fresh = choices();
    // As an address does it.
    lab.setView({ lesson: 'crowded' });
    lab.setSetup({ identities: 16 });
    leaveLesson(lab);
    expect(choices()).toEqual(fresh);
  });

  it('leaves everything as it is where it had no settings', () => {
    const { lab, choices } = begin();
    lab.setKnobs({ 'arcface.m': 0.3 });
    const before = choices();
    openLesson(lab, 'two-dimensions');
    lab.setKnobs({ scale: 20 });
    leaveLesson(lab);
    expect(choices().view).toEqual(before.view);
    expect(choices().knobs.map(({ scale }) => scale)).toEqual([20, 20]);
  });
});

it('a lesson’s figure is of the main run, and of the one that it left behind', () => {
  const { client, lab } = begin();
  expect(figuresOf('merged', lab.store.getState()).before).toBeNull();
  client.report(shot(500));
  lab.runAgain();
  const { minCentreAngle } = lab.store.getState().lanes[1].ghost?.metrics ?? {};
  expect(figuresOf('merged', lab.store.getState()).before).toEqual({ code: 'centres', value: minCentreAngle });
});
