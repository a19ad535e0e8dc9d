import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { circleOrder, MAIN_LANE } from './lanes.ts';

const DEFAULTS = defaultChoices(['en']);

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0.5 });
  const state = lab.store.getState;
  const knobs = () => state().lanes.map((lane) => lane.knobs);
  const load = (step: number) => {
    client.report(DATASET);
    client.report({ type: 'ready' });
    client.report(shot(step, [], knobs()));
  };
  load(0);
  return { client, lab, state, knobs, load };
}

describe('a wall', () => {
  it('starts six lanes together, the pair among them, and says that trained steps are gone', () => {
    const { client, lab, state, knobs } = start();
    const pair = knobs();
    client.report(shot(30, [], pair));
    lab.setView({ panes: 6 });
    expect(client.sent.findLast(({ type }) => type === 'setup')).toMatchObject({ lanes: knobs() });
    expect(knobs().slice(0, 2)).toEqual(pair);
    expect(circleOrder(state()).map((lane) => knobs()[lane].loss)).toEqual([
      'softmax',
      'norm-softmax',
      'sphereface',
      'cosface',
      'combined',
      'arcface',
    ]);
    expect(state().notices.map(({ code }) => code)).toEqual(['lanes.afresh']);
  });

  it('closes without a new start: the pair goes on with its pictures, and four lanes end', () => {
    const { client, lab, state, knobs, load } = start();
    lab.setView({ panes: 6, shownLane: 4 });
    load(0);
    client.report(shot(20, [], knobs()));
    const before = state();
    lab.setView({ panes: 2 });
    expect(client.sent.at(-1)).toEqual({ type: 'keep', lanes: 2 });
    expect(state().lanes).toEqual(before.lanes.slice(0, 2));
    expect(state().history.moments.map(({ step, lanes }) => [step, lanes.length])).toEqual([
      [0, 2],
      [20, 2],
    ]);
    expect(state().view.shownLane).toBe(MAIN_LANE);
    // What is still on its way is of six.
    client.report(
      shot(
        25,
        [],
        before.lanes.map((lane) => lane.knobs),
      ),
    );
    expect(state().lanes.map(({ snapshot }) => snapshot?.step)).toEqual([25, 25]);
  });

  it('is kept by the address: each circle by its place, and nothing where there is no wall', () => {
    expect(formatAddress(parseAddress('panes=6', DEFAULTS).choices, DEFAULTS)).toBe('panes=6');
    const hash = 'w1.loss=arcface&w1.m=0.2&w4.cosface.m=0.3&w5.s=8';
    const { choices, notices } = parseAddress(`${hash}&panes=6&lane=4`, DEFAULTS);
    expect(notices).toEqual([]);
    expect(choices.knobs[2]).toMatchObject({ loss: 'arcface', 'arcface.m': 0.2 });
    expect(choices.knobs[4]).toMatchObject({ loss: 'cosface', 'cosface.m': 0.3 });
    expect(choices.knobs[5].scale).toBe(8);
    expect(choices.view).toMatchObject({ isScaleLinked: false, shownLane: 4 });
    expect(parseAddress(formatAddress(choices, DEFAULTS), DEFAULTS).choices).toEqual(choices);
    expect(parseAddress('w1.loss=arcface', DEFAULTS)).toEqual({
      choices: DEFAULTS,
      notices: [{ code: 'address.wall', detail: 'w1.loss' }],
    });
  });
});
