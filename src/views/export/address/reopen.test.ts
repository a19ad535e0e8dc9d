import { expect, it } from 'vitest';
import { choicesOf } from '../../../store/addressBar.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../../../store/fakeClient.ts';
import { createLab } from '../../../store/lab.ts';
import { addressOfShown } from '../../share/shareLink.ts';
import { reopen } from './reopen.ts';
import { sealText } from './seal.ts';

const PAGE = 'https://example.org/lab/';

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(['ja']), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  client.report(shot(0));
  return { client, lab };
}

const drop = (text: string) => ({ file: new File([text], 'run.csv') });

it('brings back the choices and the step of the run that a file was made of, in the reader’s language', async () => {
  const made = start();
  made.lab.setSetup({ seed: 7 });
  made.lab.setAllKnobs(choicesOf(made.lab.store.getState()).knobs.map((its) => ({ ...its, 'arcface.m': 0.3 })));
  made.client.report(DATASET);
  made.client.report({ type: 'ready' });
  const knobs = choicesOf(made.lab.store.getState()).knobs;
  made.client.report(shot(40, [1], knobs));
  const address = addressOfShown(PAGE, made.lab.store.getState());
  expect(address).toBe('https://example.org/lab/#seed=7&m=0.3&step=40');

  const opened = start();
  expect(await reopen(opened.lab, drop(`# ${sealText(address)}\n`))).toBe(true);
  const { setup, view, isPlaying, notices } = opened.lab.store.getState();
  expect([setup.seed, view.until, view.language, isPlaying]).toEqual([7, 40, 'ja', true]);
  expect(choicesOf(opened.lab.store.getState()).knobs).toEqual(knobs);
  expect(notices).toEqual([{ code: 'file.reopened', detail: 'run.csv', used: '40' }]);
});

it('starts afresh where knobs were moved on the way, since no address repeats that', async () => {
  const { client, lab } = start();
  client.report(shot(40));
  lab.setKnobs({ 'arcface.m': 0.3 });
  const address = addressOfShown(PAGE, lab.store.getState());
  expect(address).toBe('https://example.org/lab/#m=0.3');
  expect(await reopen(lab, drop(`# ${sealText(address)}\n`))).toBe(true);
  expect(client.sent.at(-1)).toEqual({ type: 'rewind' });
});

it('leaves every other file alone', async () => {
  const { client, lab } = start();
  const before = lab.store.getState();
  const sent = client.sent.length;
  expect(await reopen(lab, drop('label,x,y\n'))).toBe(false);
  expect([lab.store.getState(), client.sent.length]).toEqual([before, sent]);
});

it('tells what of an address cannot be followed', async () => {
  const { lab } = start();
  await reopen(lab, drop(`# ${sealText(`${PAGE}#m=99&colour=red`)}\n`));
  expect(lab.store.getState().notices.map(({ code }) => code)).toEqual([
    'file.reopened',
    'address.m',
    'address.unknown',
  ]);
});
