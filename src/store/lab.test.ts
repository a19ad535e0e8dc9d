import { describe, expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { COMPARED_LANE, MAIN_LANE } from './lanes.ts';

function start() {
  const client = createFakeClient();
  const lab = createLab({ client, initial: defaultChoices(), random: () => 0.5 });
  const typesSent = () => client.sent.map(({ type }) => type);
  const load = () => {
    client.report(DATASET);
    client.report({ type: 'ready' });
    client.report(shot(0));
  };
  const state = lab.store.getState;
  const knobs = () => state().lanes.map((lane) => lane.knobs);
  return { client, lab, typesSent, load, state, knobs };
}

describe('a lab', () => {
  it('sends the setup at once, with the knobs and the speed', () => {
    const { client, state, knobs } = start();
    expect(client.sent).toEqual([
      { type: 'setup', setup: state().setup, lanes: knobs() },
      { type: 'speed', stepsPerSecond: null },
    ]);
    expect(state().phase).toBe('loading');
  });

  it('remembers a play pressed while the pictures are drawn', () => {
    const { client, lab, typesSent, load, state } = start();
    lab.play();
    client.report({ type: 'playing', isPlaying: false });
    expect(state().isPlaying).toBe(true);
    expect(typesSent()).not.toContain('play');
    load();
    expect(typesSent().at(-1)).toBe('play');
  });

  it('runs to the step that a link asks for, and forgets it once the reader does anything else', () => {
    const client = createFakeClient();
    const initial = defaultChoices();
    const lab = createLab({ client, initial: { ...initial, view: { ...initial.view, until: 300 } }, random: () => 0 });
    const { getState } = lab.store;
    client.report(DATASET);
    client.report({ type: 'ready' });
    expect(client.sent.at(-1)).toEqual({ type: 'play', until: 300 });
    client.report(shot(300));
    client.report({ type: 'playing', isPlaying: false });
    expect(getState()).toMatchObject({ isPlaying: false, view: { until: 300 } });
    for (const act of [lab.play, lab.pause, lab.step, lab.rewind, lab.reseed, () => lab.setKnobs({ scale: 64 })]) {
      lab.runTo(300);
      expect(getState().view.until).toBe(300);
      act();
      expect(getState().view.until).toBeNull();
    }
    client.report({ type: 'ready' });
    lab.play();
    expect(client.sent.at(-1)).toEqual({ type: 'play' });
  });

  it('plays when pressed between ready and the first picture', () => {
    const { client, lab, typesSent } = start();
    client.report(DATASET);
    client.report({ type: 'ready' });
    lab.play();
    expect(typesSent().at(-1)).toBe('play');
  });

  it('goes on playing when a new seed restarts the run', () => {
    const { lab, typesSent, load, state } = start();
    load();
    lab.play();
    lab.reseed();
    expect(state().phase).toBe('loading');
    expect(state().lanes.map(({ snapshot }) => snapshot)).toEqual([null, null]);
    expect(typesSent().slice(-2)).toEqual(['setup', 'speed']);
    load();
    expect(typesSent().at(-1)).toBe('play');
    expect(state().setup.seed).toBe(500_000);
  });

  it('never draws the seed it has', () => {
    const { lab, state } = start();
    lab.reseed();
    lab.reseed();
    expect(state().setup.seed).toBe(500_001);
  });

  it('sends a changed knob, and nothing for one that is as it was', () => {
    const { client, lab, state, knobs } = start();
    const before = client.sent.length;
    const [compared, main] = knobs();
    lab.setKnobs({ 'arcface.m': main['arcface.m'] });
    lab.setAllKnobs([{ ...compared }, { ...main }]);
    lab.setSetup({ seed: state().setup.seed });
    expect(client.sent.length).toBe(before);
    lab.setKnobs({ 'arcface.m': 0.3 });
    expect(client.sent.at(-1)).toEqual({ type: 'knobs', lanes: [compared, { ...main, 'arcface.m': 0.3 }] });
    expect(knobs()[COMPARED_LANE]).toBe(compared);
  });

  it('has one s for both runs until it is unlinked, and the main run’s when it is linked again', () => {
    const { client, lab, knobs } = start();
    const scales = () => knobs().map(({ scale }) => scale);
    lab.setKnobs({ scale: 64 }, COMPARED_LANE);
    expect(scales()).toEqual([64, 64]);
    lab.setView({ isScaleLinked: false });
    lab.setKnobs({ scale: 8 }, COMPARED_LANE);
    expect(scales()).toEqual([8, 64]);
    lab.setView({ isScaleLinked: true });
    expect(scales()).toEqual([64, 64]);
    expect(client.sent.at(-1)).toEqual({ type: 'knobs', lanes: knobs() });
  });

  it('runs again from the same start: plays, and leaves what it had come to as ghosts', () => {
    const { client, lab, typesSent, load, state } = start();
    load();
    client.report(shot(500, [1]));
    const shown = state().lanes.map(({ knobs, snapshot }) => ({ knobs, metrics: snapshot?.metrics }));
    lab.setKnobs({ 'arcface.m': 0.3 });
    lab.runAgain();
    expect(typesSent().slice(-2)).toEqual(['rewind', 'play']);
    expect(state().isPlaying).toBe(true);
    client.report(shot(0));
    expect(state().lanes.map(({ ghost }) => ghost)).toEqual(shown);
    expect(state().lanes[MAIN_LANE]).toMatchObject({ knobs: { 'arcface.m': 0.3 }, snapshot: { trainedWith: null } });
    lab.reseed();
    expect(state().lanes.map(({ ghost }) => ghost)).toEqual([null, null]);
  });

  it('does not run again what has not begun', () => {
    const { lab, typesSent } = start();
    lab.runAgain();
    expect(typesSent()).not.toContain('rewind');
  });

  it('has no more identities than there are digits', () => {
    const { lab, state } = start();
    lab.setSetup({ identities: 16 });
    lab.setSetup({ data: 'digits' });
    expect(state().setup.identities).toBe(10);
  });

  it('trains on no more pictures than a page can keep, and keeps the choice for fewer people', () => {
    const { client, lab, state } = start();
    const imagesSent = () => client.sent.findLast((command) => command.type === 'setup')?.setup.imagesPerIdentity;
    lab.setSetup({ identities: 64 });
    expect(imagesSent()).toBe(500);
    expect(state().setup.imagesPerIdentity).toBe(1500);
    lab.setSetup({ identities: 16 });
    expect(imagesSent()).toBe(1500);
  });

  it('keeps every choice through a failure, and starts over with them', () => {
    const { client, lab, load, state } = start();
    load();
    lab.setKnobs({ 'arcface.m': 0.2 });
    lab.setSetup({ identities: 5 });
    client.report({ type: 'failed', failure: { code: 'worker-died', detail: '' } });
    expect(state().phase).toBe('failed');
    expect(state().isPlaying).toBe(false);
    lab.retry();
    expect(state().failure).toBeNull();
    expect(client.sent.at(-2)).toMatchObject({
      setup: { identities: 5 },
      lanes: [{ 'arcface.m': 0.5 }, { 'arcface.m': 0.2 }],
    });
  });

  it('does not take a picture of the run before for one of the new run', () => {
    const { client, lab, load, state } = start();
    load();
    lab.setSetup({ identities: 4 });
    client.report(shot(7));
    expect(state().lanes.map(({ snapshot }) => snapshot)).toEqual([null, null]);
    expect(state().phase).toBe('loading');
  });

  it('trains on the reader’s own data anew at every asking, and plays', () => {
    const { client, lab, typesSent, load, state } = start();
    lab.trainOnUpload('trained');
    expect(state()).toMatchObject({ phase: 'loading', isPlaying: true, setup: { data: 'upload' } });
    expect(typesSent().slice(-3)).toEqual(['setup', 'speed', 'upload-open']);
    load();
    expect(typesSent().at(-1)).toBe('play');
    const before = client.sent.length;
    lab.trainOnUpload('trained');
    expect(typesSent().slice(before)).toContain('setup');
  });

  it('does not play or step what is shown as it is', () => {
    const { client, lab, typesSent } = start();
    lab.trainOnUpload('none');
    client.report({ ...DATASET, isStill: true });
    client.report({ type: 'ready' });
    lab.play();
    lab.step();
    expect(typesSent()).not.toContain('play');
    expect(typesSent()).not.toContain('step');
  });

  it('goes back to the faces when the data of the run are forgotten', () => {
    const { lab, typesSent, state } = start();
    lab.forgetUpload();
    expect(typesSent().at(-1)).toBe('upload-forget');
    lab.trainOnUpload('none');
    lab.forgetUpload();
    expect(typesSent().slice(-3)).toEqual(['upload-forget', 'setup', 'speed']);
    expect(state().setup).toMatchObject({ data: 'faces', network: 'trained' });
  });

  it('goes back to the faces when another tab forgets the data of the run', () => {
    const { client, lab, state } = start();
    const nothing = { set: null, isKept: false, progress: null, troubles: [] };
    const set = { kind: 'vectors' as const, name: 'x', dimensions: 2, identities: [{ name: 'ann', rows: 2 }] };
    client.report({ type: 'upload', state: nothing });
    lab.trainOnUpload('trained');
    client.report({ type: 'upload', state: { ...nothing, set, isKept: true } });
    expect(state().setup.data).toBe('upload');
    client.report({ type: 'upload', state: nothing });
    expect(state()).toMatchObject({ setup: { data: 'faces', network: 'trained' }, upload: { set: null } });
  });

  it('starts nothing in a browser that cannot train', () => {
    const client = createFakeClient();
    const lab = createLab({ client, initial: defaultChoices(), random: Math.random, unsupported: 'Web Workers' });
    lab.setSetup({ seed: 5 });
    lab.retry();
    lab.play();
    lab.openUpload();
    lab.trainOnUpload('trained');
    expect(client.sent).toEqual([]);
    expect(lab.store.getState().failure).toEqual({ code: 'unsupported', detail: 'Web Workers' });
  });
});
