/** The address of two circles: what they share, what is a circle’s own, and which are shown. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_KNOBS } from '../core/experiment.ts';
import { formatAddress, parseAddress, readAddress } from './address.ts';
import { defaultChoices } from './defaults.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';

const DEFAULTS = defaultChoices(['en']);

const partsOf = (address: string) => address.split('&').sort();

describe('the address', () => {
  it('of the time of one circle says what the main run is, and compares it with the same without a margin, or with one', () => {
    const { choices } = parseAddress('#loss=softmax&m=0.3&s=16&lr=0.02&steps=200', DEFAULTS);
    const shared = { scale: 16, learningRate: 0.02, scheduleSteps: 200 };
    expect(choices.knobs[MAIN_LANE]).toEqual({ ...DEFAULT_KNOBS, ...shared, loss: 'softmax', 'arcface.m': 0.3 });
    expect(choices.knobs[COMPARED_LANE]).toMatchObject({ ...shared, loss: 'norm-softmax' });
    const [compared] = parseAddress('#loss=norm-softmax', DEFAULTS).choices.knobs;
    expect(compared.loss).toBe('arcface');
    expect(choices.view).toEqual(DEFAULTS.view);
    expect(parseAddress('#loss=arcface&m=0.5', DEFAULTS).choices).toEqual(DEFAULTS);
  });

  it('gives the compared run a loss and an m of its own, and an s that is then no longer linked', () => {
    const compared = (hash: string) => parseAddress(hash, DEFAULTS).choices.knobs[COMPARED_LANE];
    expect(compared('#vs.loss=arcface&vs.m=0.2&m=0.4')).toMatchObject({ loss: 'arcface', 'arcface.m': 0.2 });
    expect(compared('#vs.loss=arcface&m=0.4')).toMatchObject({ loss: 'arcface', 'arcface.m': 0.4 });
    expect(compared('#vs.loss=softmax&vs.m=0.2&m=0.4')).toMatchObject({ loss: 'softmax', 'arcface.m': 0.2 });
    const { choices } = parseAddress('#s=64&vs.s=8', DEFAULTS);
    expect(choices.knobs.map(({ scale }) => scale)).toEqual([8, 64]);
    expect(choices.view.isScaleLinked).toBe(false);
    expect(parseAddress('#s=64', DEFAULTS).choices.view.isScaleLinked).toBe(true);
  });

  it('keeps an s that is not linked, even where it is the same', () => {
    const choices = { ...DEFAULTS, view: { ...DEFAULTS.view, isScaleLinked: false } };
    expect(formatAddress(choices, DEFAULTS)).toBe('vs.s=32');
    expect(parseAddress('#vs.s=32', DEFAULTS).choices).toEqual(choices);
  });

  it('shows as many circles as it says, and which', () => {
    const view = (hash: string) => parseAddress(hash, DEFAULTS).choices.view;
    expect(view('#panes=1&lane=0')).toMatchObject({ panes: 1, shownLane: COMPARED_LANE });
    expect(view('#panes=auto')).toEqual(DEFAULTS.view);
    const { choices, notices } = parseAddress('#panes=3&lane=2&vs.m=x', DEFAULTS);
    expect(choices).toEqual(DEFAULTS);
    expect(notices).toEqual([
      { code: 'address.vs.m', detail: 'x' },
      { code: 'address.panes', detail: '3' },
      { code: 'address.wall', detail: 'lane' },
    ]);
  });

  it('tells of numbers of a loss that no circle has, and keeps them', () => {
    const { choices, notices } = readAddress('#loss=cosface&m=0.3&cosface.m=0.1&vs.loss=softmax&vs.m=0.2', DEFAULTS);
    expect(notices).toEqual([{ code: 'address.idle', detail: 'm, vs.m' }]);
    expect(choices.knobs[MAIN_LANE]).toMatchObject({ loss: 'cosface', 'cosface.m': 0.1, 'arcface.m': 0.3 });
    for (const used of [
      '#m=0.3',
      '#loss=softmax&vs.loss=arcface&m=0.3',
      '#panes=6&cosface.m=0.1',
      '#lesson=cosface-35',
    ])
      expect(readAddress(used, DEFAULTS).notices).toEqual([]);
  });

  it('a drawn curve is kept of each lane, and a bad one costs only itself', () => {
    const read = (hash: string) => parseAddress(hash, DEFAULTS);
    const drawn = '#loss=own&own=0:1,1.2:0.1,pi:-1&vs.loss=own&vs.own=0:0.5,pi:-1.5';
    const { choices, notices } = read(drawn);
    expect(notices).toEqual([]);
    expect(choices.knobs.map((knobs) => knobs['own.psi'])).toEqual(['0:0.5,pi:-1.5', '0:1,1.2:0.1,pi:-1']);
    expect(partsOf(formatAddress(choices, DEFAULTS))).toEqual(partsOf(drawn.slice(1)));
    const bad = read('#loss=own&own=0:1,0.01:0,pi:-1&s=20');
    expect(bad.choices.knobs[MAIN_LANE]).toMatchObject({
      loss: 'own',
      scale: 20,
      'own.psi': DEFAULTS.knobs[MAIN_LANE]['own.psi'],
    });
    expect(bad.notices).toEqual([{ code: 'address.own', detail: '0:1,0.01:0,pi:-1', fault: 'order' }]);
  });
});
