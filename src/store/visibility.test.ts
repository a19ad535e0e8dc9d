import { expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { createFakeClient } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { pauseWhileHidden } from './visibility.ts';

function start() {
  const lab = createLab({ client: createFakeClient(), initial: defaultChoices(), random: () => 0 });
  const document = Object.assign(new EventTarget(), { hidden: false });
  const end = pauseWhileHidden(lab, document as unknown as Document); // only the three members it uses
  const show = (isShown: boolean) => {
    document.hidden = !isShown;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { lab, show, end, isPlaying: () => lab.store.getState().isPlaying };
}

it('a hidden page pauses, and goes on when it is shown', () => {
  const { lab, show, isPlaying } = start();
  lab.play();
  show(false);
  expect(isPlaying()).toBe(false);
  show(true);
  expect(isPlaying()).toBe(true);
});

it('a page that was paused stays paused', () => {
  const { show, isPlaying } = start();
  show(false);
  show(true);
  expect(isPlaying()).toBe(false);
});
