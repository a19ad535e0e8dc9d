import { expect, it } from 'vitest';
import { choicesOf } from '../../../store/addressBar.ts';
import { defaultChoices } from '../../../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../../../store/fakeClient.ts';
import { createLab } from '../../../store/lab.ts';
import { addressOfShown } from '../../share/shareLink.ts';
import { runOf } from '../data/run.ts';
import { exampleLab } from '../picture/exampleState.testing.ts';
import { reopen } from './reopen.ts';
import { readReplay } from './replay.ts';

const LANES = [0, 1];

/** A run to step 90 whose m was moved at 60 and at 80. */
function movedRun(): string {
  const { lab, report } = exampleLab();
  lab.setKnobs({ 'arcface.m': 0.3 });
  report(80);
  lab.setKnobs({ 'arcface.m': 0.1 });
  report(90);
  const state = lab.store.getState();
  return runOf(state, LANES, addressOfShown('https://example.org/lab/', state), false);
}

/** A fresh lab on which the run is dropped. */
async function drop(text: string) {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(['en']), random: () => 0 });
  client.report(DATASET);
  client.report({ type: 'ready' });
  client.report(shot(0));
  client.sent.length = 0;
  expect(await reopen(lab, { file: new File([text], 'run.json') })).toBe(true);
  client.report(shot(0));
  const arrive = (step: number) => {
    client.report(shot(step, [1], choicesOf(lab.store.getState()).knobs));
    client.report({ type: 'playing', isPlaying: false });
  };
  /** What was told to the worker since, of lanes the m of the main one. */
  const told = () => {
    const sent = client.sent.map((command) =>
      command.type === 'knobs' ? command.lanes[1]['arcface.m'] : command.type === 'play' ? command.until : command.type,
    );
    client.sent.length = 0;
    return sent;
  };
  return { lab, client, arrive, told };
}

it('reads the knobs of every circle from each move on', () => {
  const replay = readReplay(movedRun(), LANES);
  expect(replay?.end).toBe(90);
  expect(replay?.legs.map(({ from, knobs }) => [from, knobs[0].loss, knobs[1]['arcface.m']])).toEqual([
    [0, 'norm-softmax', 0.5],
    [60, 'norm-softmax', 0.3],
    [80, 'norm-softmax', 0.1],
  ]);
});

it('is none where nothing was moved, where knobs are none, and in what is no run', () => {
  const text = movedRun();
  const run = JSON.parse(text);
  const changed = (change: (copy: typeof run) => void) => {
    const copy = structuredClone(run);
    change(copy);
    return JSON.stringify(copy);
  };
  const still = changed((copy) => {
    for (const circle of copy.circles) circle.moved.length = 1;
  });
  const wild = changed((copy) => {
    copy.circles[1].moved[1].knobs['arcface.m'] = 99;
  });
  const late = changed((copy) => {
    copy.circles[1].moved[1].step = 90;
  });
  for (const other of [still, wild, late, '{}', 'label,x,y', text.slice(0, 400)])
    expect(readReplay(other, LANES)).toBe(null);
  expect(readReplay(text, [0])).toBe(null);
});

it('goes to the step of each move, moves, and goes on', async () => {
  const { arrive, told, lab } = await drop(movedRun());
  expect(lab.store.getState().notices).toMatchObject([{ detail: 'run.json', used: '90' }]);
  expect(told()).toEqual(['speed', 'rewind', 60]);
  arrive(60);
  expect(told()).toEqual([0.3, 80]);
  arrive(80);
  expect(told()).toEqual([0.1, 90]);
  arrive(90);
  lab.pause();
  expect(told()).toEqual(['pause']);
});

it('ends where the reader moves something himself, or stops on the way', async () => {
  const moved = await drop(movedRun());
  moved.told();
  moved.lab.setKnobs({ 'arcface.m': 0.4 });
  moved.arrive(60);
  expect(moved.told()).toEqual([0.4]);

  const stopped = await drop(movedRun());
  stopped.told();
  stopped.arrive(40);
  stopped.lab.play();
  stopped.arrive(60);
  expect(stopped.told()).toEqual([undefined]);
});
