import { expect, it } from 'vitest';
import { defaultChoices } from '../defaults.ts';
import { createFakeClient, DATASET, shot } from '../fakeClient.ts';
import { createLab } from '../lab.ts';
import { pauseWhileHidden } from '../visibility.ts';
import { resumeWhenMoved } from './resume.ts';

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  const document = Object.assign(new EventTarget(), { hidden: false });
  pauseWhileHidden(lab, document as unknown as Document); // only the three members it uses
  const waiting: (() => void)[] = [];
  resumeWhenMoved(lab, client, (act) => (document.hidden ? waiting.push(act) : act()));
  const show = (isShown: boolean) => {
    document.hidden = !isShown;
    document.dispatchEvent(new Event('visibilitychange'));
    if (isShown) for (const act of waiting.splice(0)) act();
  };
  const load = (step: number) => {
    for (const report of [DATASET, { type: 'ready' } as const, shot(0)]) client.report(report);
    if (step > 0) client.report(shot(step, [1]));
  };
  const move = () => {
    client.sent.length = 0;
    client.report({ type: 'moved' });
  };
  const typesSent = () => client.sent.map(({ type }) => type);
  const state = lab.store.getState;
  return { client, lab, show, load, move, typesSent, state };
}

it('a lab that plays when its worker goes begins anew, plays on, and nothing is said of it', () => {
  const { client, lab, load, move, typesSent, state } = start();
  load(0);
  lab.play();
  client.report(shot(40, [1]));
  move();
  expect(state()).toMatchObject({ phase: 'loading', failure: null, isPlaying: true, notices: [] });
  load(0);
  expect(typesSent()).toEqual(['setup', 'speed', 'play']);
  expect(client.sent.at(-1)).toEqual({ type: 'play' });
});

it('a lab at rest comes to the step where it was, and one at its start stays there', () => {
  const { client, load, move, typesSent, state } = start();
  load(40);
  move();
  load(0);
  expect(client.sent.at(-1)).toEqual({ type: 'play', until: 40 });
  client.report(shot(40, [1]));
  client.report({ type: 'playing', isPlaying: false });
  expect(state()).toMatchObject({ phase: 'ready', isPlaying: false });
  const untouched = start();
  untouched.load(0);
  untouched.move();
  untouched.load(0);
  expect(untouched.typesSent()).toEqual(['setup', 'speed']);
  expect(typesSent()).toEqual(['setup', 'speed', 'play']);
});

it('a lab that nobody sees keeps its picture and sends nothing, and plays on when it is seen if it did', async () => {
  const { client, lab, show, load, move, typesSent, state } = start();
  load(0);
  lab.play();
  client.report(shot(40, [1]));
  show(false);
  client.report({ type: 'playing', isPlaying: false });
  move();
  move();
  lab.play();
  await Promise.resolve();
  expect(typesSent()).toEqual([]);
  expect(state()).toMatchObject({ phase: 'ready', isPlaying: false });
  expect(state().lanes[0].snapshot?.step).toBe(40);
  show(true);
  load(0);
  expect(typesSent()).toEqual(['setup', 'speed', 'play']);
  expect(client.sent.at(-1)).toEqual({ type: 'play' });
});
