import { expect, it } from 'vitest';
import { defaultChoices } from '../store/defaults.ts';
import { createFakeClient, DATASET, shot } from '../store/fakeClient.ts';
import { createLab } from '../store/lab.ts';
import { sayEvent } from './sayEvent.ts';
import { CATALOGUES, FORMATS } from './text/languages.ts';

/** A lab at rest before its first step, and what was told of it so far. */
function listen() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0 });
  const told: string[] = [];
  lab.store.subscribe((state, before) => {
    const event = sayEvent(state, before, CATALOGUES.en, FORMATS.en);
    if (event) told.push(event);
  });
  for (const report of [DATASET, { type: 'ready' } as const, shot(0)]) client.report(report);
  return { client, lab, told };
}

it('tells that a run is there, began and rested, and nothing of its steps', () => {
  const { client, lab, told } = listen();
  lab.play();
  for (const step of [1, 2, 3]) client.report(shot(step, [1]));
  lab.pause();
  expect(told.map((sentence) => sentence.split(/[.:]/)[0])).toEqual(['Untrained', 'Training', 'Paused']);
});

it('tells the end with what every circle came to', () => {
  const { client, lab, told } = listen();
  lab.setKnobs({ scheduleSteps: 100 });
  lab.play();
  client.report(
    shot(
      100,
      [1],
      lab.store.getState().lanes.map(({ knobs }) => knobs),
    ),
  );
  client.report({ type: 'playing', isPlaying: false });
  expect(told.at(-1)).toMatch(/^Same people, start and batches\. Norm-Softmax: 172°\. ArcFace, m = 0\.50: 172°\./);
});

it('tells another loss by its name, and which run stands alone', () => {
  const { lab, told } = listen();
  lab.setKnobs({ loss: 'cosface' });
  lab.setView({ shownLane: 0 });
  expect(told.slice(-2)).toEqual(['Loss: CosFace, m = 0.20', 'Run: Norm-Softmax']);
});
