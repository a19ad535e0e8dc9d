import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AddressWindow, bindAddress, choicesOf } from './addressBar.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { COMPARED_LANE } from './lanes.ts';
import { openLesson } from './lessons.ts';

const DEFAULTS = defaultChoices(['en']);

function bind(replaceState = vi.fn()) {
  const pushState = vi.fn();
  const client = createFakeClient();
  const lab = createLab({ client, initial: DEFAULTS, random: () => 0 });
  const listeners = new Map<string, () => void>();
  const location = { hash: '' };
  const window: AddressWindow = {
    location,
    history: { replaceState, pushState },
    addEventListener: (type, listener) => listeners.set(type, listener),
    removeEventListener: (type) => listeners.delete(type),
    setTimeout: (callback, ms) => Number(setTimeout(callback, ms)),
    clearTimeout: (id) => clearTimeout(id),
  };
  const unbind = bindAddress(lab, DEFAULTS, window);
  const goTo = (hash: string) => {
    location.hash = hash;
    listeners.get('hashchange')?.();
  };
  return { client, lab, replaceState, pushState, goTo, unbind, listeners };
}

describe('the address bar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is written once after a slider rests', () => {
    const { lab, replaceState } = bind();
    for (let m = 0; m < 50; m++) lab.setKnobs({ 'arcface.m': m / 100 });
    expect(replaceState).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '#m=0.49');
  });

  it('is obeyed when it changes, and what it does not say is the default', () => {
    const { lab, client, goTo } = bind();
    lab.setKnobs({ scale: 64 });
    goTo('#m=0.2&ids=4');
    const { knobs, setup } = choicesOf(lab.store.getState());
    expect(knobs).toEqual(DEFAULTS.knobs.map((its) => ({ ...its, 'arcface.m': 0.2 })));
    expect(setup.identities).toBe(4);
    expect(client.sent.findLast(({ type }) => type === 'setup')).toMatchObject({ lanes: knobs });
  });

  it('that asks for a step has the run begin again and go there, once its choices are taken', () => {
    const { lab, client, goTo, replaceState } = bind();
    client.report(DATASET);
    client.report({ type: 'ready' });
    goTo('#m=0.2&step=120');
    expect(client.sent.slice(-3)).toMatchObject([{ type: 'knobs' }, { type: 'rewind' }, { type: 'play', until: 120 }]);
    vi.runAllTimers();
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#m=0.2&step=120');
    lab.pause();
    vi.runAllTimers();
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#m=0.2');
  });

  it('links and unlinks the two scales', () => {
    const { lab, goTo } = bind();
    goTo('#s=64&vs.s=8');
    expect(choicesOf(lab.store.getState())).toMatchObject({
      knobs: [{ scale: 8 }, { scale: 64 }],
      view: { isScaleLinked: false },
    });
    goTo('#s=48');
    expect(choicesOf(lab.store.getState())).toMatchObject({
      knobs: [{ scale: 48 }, { scale: 48 }],
      view: { isScaleLinked: true },
    });
  });

  it('makes an entry of a lesson that is opened, beside what was there, and of its end', () => {
    const { lab, replaceState, pushState, goTo } = bind();
    lab.setKnobs({ 'arcface.m': 0.3 });
    openLesson(lab, 'merged');
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '#m=0.3');
    expect(pushState).toHaveBeenCalledOnce();
    vi.runAllTimers();
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#lesson=merged');
    lab.setView({ lesson: null });
    expect(pushState).toHaveBeenCalledTimes(2);
    goTo('#lesson=merged');
    goTo('#m=0.3');
    vi.runAllTimers();
    expect(pushState).toHaveBeenCalledTimes(2);
  });

  it('is written for a change of the compared run alone', () => {
    const { lab, replaceState } = bind();
    lab.setKnobs({ loss: 'arcface', 'arcface.m': 0.1 }, COMPARED_LANE);
    vi.runAllTimers();
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '#vs.loss=arcface&vs.m=0.1');
  });

  it('says no m of a compared run that has none, and says it again when it has', () => {
    const { lab, replaceState } = bind();
    lab.setKnobs({ loss: 'arcface', 'arcface.m': 0.1 }, COMPARED_LANE);
    lab.setKnobs({ loss: 'softmax' }, COMPARED_LANE);
    vi.runAllTimers();
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#vs.loss=softmax');
    lab.setKnobs({ loss: 'arcface' }, COMPARED_LANE);
    vi.runAllTimers();
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#vs.loss=arcface&vs.m=0.1');
  });

  it('does not restart the run for a change of knobs', () => {
    const { client, goTo } = bind();
    goTo('#m=0.2');
    expect(client.sent.filter(({ type }) => type === 'setup')).toHaveLength(1);
  });

  it('tells what it could not follow', () => {
    const { lab, goTo } = bind();
    goTo('#m=x');
    expect(lab.store.getState().notices).toEqual([{ code: 'address.m', detail: 'x' }]);
    lab.dismissNotice('address.m');
    expect(lab.store.getState().notices).toEqual([]);
  });

  it('may refuse to be written without harm', () => {
    const refuse = vi.fn(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    const { lab } = bind(refuse);
    lab.setKnobs({ 'arcface.m': 0.1 });
    vi.runAllTimers();
    expect(refuse).toHaveBeenCalledOnce();
  });

  it('is let go of at the end, with the last choice written', () => {
    const { lab, replaceState, unbind, listeners } = bind();
    lab.setKnobs({ 'arcface.m': 0.1 });
    unbind();
    expect(replaceState).toHaveBeenCalledOnce();
    lab.setKnobs({ 'arcface.m': 0.2 });
    vi.runAllTimers();
    expect(replaceState).toHaveBeenCalledOnce();
    expect(listeners.size).toBe(0);
  });
});
