import { expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { pauseWhileHidden } from './visibility.ts';

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  const document = Object.assign(new EventTarget(), { hidden: false });
  const end = pauseWhileHidden(lab, document as unknown as Document); // only the three members it uses
  const show = (isShown: boolean) => {
    document.hidden = !isShown;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { client, lab, show, end, isPlaying: () => lab.store.getState().isPlaying };
}

it('a hidden page pauses, and goes on when it is shown', () => {
  const { lab, show, isPlaying } = start();
  lab.play();
  show(false);
  expect(isPlaying()).toBe(false);
  show(true);
  expect(isPlaying()).toBe(true);
});

it('a page that looks back at a past step still does when it is shown again, and trains on underneath', () => {
  const { client, lab, show, isPlaying } = start();
  for (const report of [DATASET, shot(0), shot(10, [1]), shot(20, [1])]) client.report(report);
  lab.play();
  lab.lookAt(10);
  show(false);
  show(true);
  expect(isPlaying()).toBe(true);
  expect(lab.store.getState().lookBack?.moment.step).toBe(10);
});

it('a page that was paused stays paused', () => {
  const { show, isPlaying } = start();
  show(false);
  show(true);
  expect(isPlaying()).toBe(false);
});

it('a page that trains up to the step of a link still ends there', () => {
  const { client, lab, show } = start();
  for (const report of [DATASET, { type: 'ready' } as const, shot(0)]) client.report(report);
  lab.runTo(40);
  client.report(shot(10, [1]));
  show(false);
  show(true);
  expect(client.sent.slice(-2)).toEqual([{ type: 'rewind' }, { type: 'play', until: 40 }]);
});

it('a page that is told to play while nobody sees it plays when it is shown', async () => {
  const { lab, show, isPlaying } = start();
  show(false);
  lab.play();
  await Promise.resolve();
  expect(isPlaying()).toBe(false);
  show(true);
  expect(isPlaying()).toBe(true);
});
