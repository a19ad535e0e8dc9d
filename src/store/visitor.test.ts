import * as v from 'valibot';
import { expect, it } from 'vitest';
import { IMAGE_BYTES } from '../core/dataset.ts';
import { toHostSchema } from '../train/messages.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';

const PICTURE = { side: 1, rgba: new Uint8ClampedArray(4) };
const IMAGE = new Uint8Array(IMAGE_BYTES);
const SHOT = { step: 3, seenLabels: new Uint8Array(0), images: 0, ms: 1, lanes: [] };

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0.5 });
  const begin = () => {
    client.report(DATASET);
    client.report({ type: 'ready' });
    client.report(shot(0));
  };
  begin();
  const wishes = () => client.sent.filter(({ type }) => type === 'open-set');
  return { client, lab, begin, wishes, state: lab.store.getState };
}

it('asks for the unseen while their instrument is shown, in every run that begins meanwhile', () => {
  const { lab, wishes } = start();
  expect(wishes()).toEqual([]);
  lab.setView({ instruments: ['open'] });
  expect(wishes().at(-1)).toEqual({ type: 'open-set', isShown: true, visitor: null });
  lab.setView({ instruments: ['curves', 'open'] });
  expect(wishes()).toHaveLength(1);
  lab.reseed();
  expect(wishes()).toHaveLength(2);
  lab.setView({ instruments: [] });
  expect(wishes().at(-1)).toEqual({ type: 'open-set', isShown: false, visitor: null });
});

it('puts one stranger after another on the circles, who stay when a run ends, until they are sent away', () => {
  const { lab, state, wishes } = start();
  lab.visit('stranger');
  const [first] = wishes();
  lab.visit('stranger');
  expect(wishes().at(-1)).not.toEqual(first);
  const stranger = state().visitor;
  lab.reseed();
  expect(state()).toMatchObject({ visitor: stranger, openSet: null });
  expect(wishes()).toHaveLength(3);
  lab.visit(null);
  expect(wishes().at(-1)).toMatchObject({ visitor: null });
});

it('has a photo read, and looks at the one that was asked for last', () => {
  const { client, lab, state, wishes } = start();
  const files = [{ path: 'me.jpg', blob: new Blob() }];
  lab.visit(files);
  expect(state().visitor).toMatchObject({ is: 'reading' });
  expect(wishes()).toEqual([]);
  lab.visit(files);
  const [first, second] = client.sent.flatMap((command) => (command.type === 'upload-visitor' ? [command.id] : []));
  const visitor = { image: IMAGE, picture: PICTURE };
  client.report({ type: 'upload-visitor', id: first, visitor: null, troubles: [] });
  expect(state().visitor).toMatchObject({ is: 'reading' });
  client.report({ type: 'upload-visitor', id: second, visitor, troubles: [] });
  expect(state().visitor).toEqual({ is: 'photo', ...visitor, troubles: [] });
  expect(wishes().at(-1)).toEqual({ type: 'open-set', isShown: false, visitor: IMAGE });
});

it('says why there is no visitor: no photo, no worker, no code', () => {
  const { client, lab, state } = start();
  const visit = () => lab.visit([{ path: 'me.txt', blob: new Blob() }]);
  visit();
  const troubles = [{ about: 'photos' as const, problem: { code: 'not-an-image' as const, file: 'me.txt' } }];
  const last = client.sent.at(-1);
  const id = last?.type === 'upload-visitor' ? last.id : 0;
  client.report({ type: 'upload-visitor', id, visitor: null, troubles });
  expect(state().visitor).toEqual({ is: 'unread', troubles });
  visit();
  const fetch = { about: 'fetch' as const, detail: 'offline' };
  client.report({ type: 'upload', state: { set: null, isKept: false, progress: null, troubles: [fetch] } });
  expect(state().visitor).toEqual({ is: 'unread', troubles: [fetch] });
  visit();
  client.report({ type: 'failed', failure: { code: 'worker-died', detail: 'gone' } });
  expect(state().visitor).toMatchObject({ is: 'unread', troubles: [{ about: 'worker' }] });
});

it('keeps the newest look, of this run’s people only', () => {
  const { client, begin, state } = start();
  client.report({ type: 'open-set', shot: SHOT });
  expect(state().openSet).toBeNull();
  client.report({ type: 'unseen', people: null, stranger: PICTURE });
  client.report({ type: 'open-set', shot: SHOT });
  expect(state().openSet).toEqual({ unseen: null, stranger: PICTURE, shot: SHOT });
  begin();
  expect(state().openSet).toBeNull();
});

it('a wish is a command, and a wrong one is none', () => {
  const isCommand = (visitor: unknown) =>
    v.safeParse(toHostSchema, { session: 1, command: { type: 'open-set', isShown: true, visitor } }).success;
  for (const good of [null, 0, 7, IMAGE]) expect(isCommand(good)).toBe(true);
  for (const bad of [-1, 0.5, 'me', new Uint8Array(9), new Uint16Array(IMAGE_BYTES), undefined]) {
    expect(isCommand(bad)).toBe(false);
  }
});
