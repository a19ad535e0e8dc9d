import { expect, it } from 'vitest';
import { planMap } from '../core/map.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { createMap } from './map.ts';
import { takeTurns } from './mapTurns.ts';
import { pauseWhileHidden } from './visibility.ts';

/** A map under way beside a lab, on a page that can be hidden. */
function start() {
  const initial = defaultChoices();
  const lab = createLab({ client: createFakeClient(), initial, random: () => 0 });
  const client = createFakeClient();
  const map = createMap({ connect: () => client, cache: { save: async () => {}, load: async () => ({}) } });
  const document = Object.assign(new EventTarget(), { hidden: false });
  const page = document as unknown as Document; // only the three members that they use
  pauseWhileHidden(lab, page);
  const end = takeTurns(map, lab, page);
  map.aim(planMap(initial.setup, initial.knobs[0]));
  map.start();
  client.report({ type: 'ready' });
  const show = (isShown: boolean) => {
    document.hidden = !isShown;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { lab, show, end, sent: () => client.sent.map(({ type }) => type) };
}

it('a map pauses while the page is hidden, and goes on when it is shown', () => {
  const { show, sent } = start();
  expect(sent()).toEqual(['setup', 'play']);
  show(false);
  expect(sent()).toEqual(['setup', 'play', 'pause']);
  show(true);
  expect(sent()).toEqual(['setup', 'play', 'pause', 'play']);
});

it('a map that waits for the reader’s run does not begin when hiding the page pauses that run', () => {
  const { lab, show, sent } = start();
  lab.play();
  show(false);
  show(true);
  expect(sent()).toEqual(['setup', 'play', 'pause']);
  lab.pause();
  expect(sent()).toEqual(['setup', 'play', 'pause', 'play']);
});

it('a map that is put away no longer hears of the page', () => {
  const { end, show, sent } = start();
  end();
  show(false);
  expect(sent()).toEqual(['setup', 'play']);
});
