/** The store and its verbs: commands go to the training client, its reports come back through reduce.ts. It knows no
 *  React, no address and no clock. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type Knobs, RANGES } from '../core/experiment.ts';
import type { TrainingClient } from '../train/client.ts';
import type { UploadCommand } from '../train/uploads/messages.ts';
import { changeKnobs, isSameKnobs, MAIN_LANE } from './lanes.ts';
import { fitSetup, imagesOfEach } from './limits.ts';
import { followKnobs, lookAt, lookBeside } from './lookBack.ts';
import { freshLane, notStarted, reduceReport, UNSTARTED } from './reduce.ts';
import { leaveGhost, moveKnobs } from './rerun.ts';
import type { Choices, Lab, LabState, Notice } from './state.ts';
import { isUnchanged } from './unchanged.ts';
import { isForgotten } from './uploads.ts';
import { watchOthers } from './visitor.ts';
import { seatLanes } from './wall.ts';

export interface LabOptions {
  client: TrainingClient;
  initial: Choices;
  /** Uniform in [0, 1): where new seeds come from. */
  random: () => number;
  notices?: readonly Notice[];
  /** Names what this browser lacks and the page cannot do without; then nothing is started. */
  unsupported?: string | undefined;
}

/** A lab whose run is already being drawn. */
export function createLab({ client, initial, random, notices = [], unsupported }: LabOptions): Lab {
  const store = createStore<LabState>()(
    subscribeWithSelector(
      (): LabState => ({
        ...UNSTARTED,
        setup: initial.setup,
        view: initial.view,
        lanes: initial.knobs.map(freshLane),
        isPlaying: initial.view.until !== null,
        upload: null,
        visitor: null,
        backend: null,
        kernels: null,
        notices: [...notices],
        lit: null,
      }),
    ),
  );
  const { getState, setState } = store;
  /** Whether the worker takes play, step and rewind: from its 'ready' to the next setup. */
  let isReady = false;
  /** Steps that were asked for before it took any. */
  let stepsWanted = 0;

  const knobs = () => getState().lanes.map((lane) => lane.knobs);
  const others = watchOthers(store, client);
  const start = () => {
    isReady = false;
    stepsWanted = 0;
    setState({ ...UNSTARTED, lanes: knobs().map(freshLane) });
    const { setup, view } = getState();
    try {
      client.send({ type: 'setup', setup: { ...setup, imagesPerIdentity: imagesOfEach(setup) }, lanes: knobs() });
      client.send({ type: 'speed', stepsPerSecond: view.stepsPerSecond });
      others.begin();
      if (setup.data === 'upload' && !getState().upload) client.send({ type: 'upload-open' });
    } catch (error) {
      setState(notStarted(error));
    }
  };
  const unsubscribe = client.subscribe((report) => {
    const hadUpload = getState().upload?.set != null;
    setState(reduceReport(getState(), report));
    // Forgotten in another tab: the run on it goes too.
    if (report.type === 'upload' && hadUpload && isForgotten(report.state)) leaveUpload();
    if (report.type === 'ready') {
      isReady = true;
      if (getState().isPlaying) sendPlay();
      else while (stepsWanted-- > 0) client.send({ type: 'step' });
      stepsWanted = 0;
    }
    if (report.type === 'failed' || report.type === 'moved') isReady = false;
    if (report.type === 'branched') {
      client.send({ type: 'knobs', lanes: knobs() });
      goOn();
    }
  });
  const upload = (command: UploadCommand) => {
    if (unsupported) return;
    try {
      client.send(command);
    } catch (error) {
      setState(notStarted(error));
    }
  };
  const isStill = () => getState().people?.isStill === true;
  const sendPlay = (until = getState().view.until) => {
    client.send(until === null ? { type: 'play' } : { type: 'play', until });
  };
  /** The run is no more the one that the link asked for, or not only. */
  const leaveLink = () => {
    const { view } = getState();
    if (view.until !== null) setState({ view: { ...view, until: null } });
  };
  const goOn = (until: number | null = null) => {
    leaveLink();
    if (getState().phase === 'failed' || isStill()) return;
    setState({ isPlaying: true });
    if (isReady) sendPlay(until);
  };
  const play = () => playTo(null);
  const playTo = (step: number | null) => {
    setState({ lookBack: null });
    goOn(step);
  };
  const replaceKnobs = (next: readonly Knobs[]) => {
    const { lanes, lookBack } = getState();
    if (next.every((its, i) => isSameKnobs(its, lanes[i].knobs))) return;
    leaveLink();
    setState({ ...moveKnobs(getState(), next), lookBack: followKnobs(lookBack, next) });
    client.send({ type: 'knobs', lanes: knobs() });
  };
  const setSetup: Lab['setSetup'] = (change) => {
    if (unsupported || isUnchanged(getState().setup, change)) return;
    leaveLink();
    setState({ setup: fitSetup({ ...getState().setup, ...change }) });
    start();
  };

  const fitWall = () => {
    const seated = seatLanes(getState(), isReady);
    if (!seated) return;
    setState(seated.change);
    if (!seated.isAfresh) client.send({ type: 'keep', lanes: getState().lanes.length });
    else if (!unsupported) start();
  };

  const leaveUpload = () => {
    if (getState().setup.data === 'upload') setSetup({ data: 'faces', network: 'trained' });
  };

  if (unsupported) setState({ phase: 'failed', failure: { code: 'unsupported', detail: unsupported } });
  else start();

  return {
    store,
    setSetup,
    setKnobs(change, lane = MAIN_LANE) {
      replaceKnobs(changeKnobs(knobs(), lane, change, getState().view.isScaleLinked));
    },
    setAllKnobs: (next) => replaceKnobs(next),
    setView(change) {
      if (isUnchanged(getState().view, change)) return;
      setState({ view: { ...getState().view, ...change } });
      fitWall();
      const { scale } = knobs()[MAIN_LANE];
      if (change.isScaleLinked) replaceKnobs(knobs().map((its) => ({ ...its, scale })));
      if (change.stepsPerSecond !== undefined) client.send({ type: 'speed', stepsPerSecond: change.stepsPerSecond });
    },
    play,
    playTo,
    pause() {
      leaveLink();
      setState({ isPlaying: false });
      if (isReady) client.send({ type: 'pause' });
    },
    step() {
      if (isStill()) return;
      leaveLink();
      setState({ isPlaying: false, lookBack: null });
      if (isReady) client.send({ type: 'step' });
      else stepsWanted++;
    },
    rewind() {
      if (!isReady) return;
      leaveLink();
      setState({ isPlaying: false });
      client.send({ type: 'rewind' });
    },
    runAgain() {
      if (!isReady) return;
      setState({ lanes: getState().lanes.map(leaveGhost) });
      client.send({ type: 'rewind' });
      play();
    },
    runTo(step) {
      if (isReady) client.send({ type: 'rewind' });
      setState({ view: { ...getState().view, until: step }, lookBack: null, isPlaying: true });
      if (isReady) sendPlay();
    },
    lookAt: (step) => setState(step === null ? { lookBack: null } : lookAt(getState(), step)),
    lookBeside: (direction) => setState(lookBeside(getState(), direction)),
    goOnFromHere() {
      const { lookBack } = getState();
      if (isReady && lookBack) client.send({ type: 'branch', step: lookBack.moment.step });
    },
    reseed() {
      const { min, max } = RANGES.seed;
      const seed = min + Math.floor(random() * (max - min + 1));
      setSetup({ seed: seed === getState().setup.seed ? (seed === max ? min : seed + 1) : seed });
    },
    hover: (sample) => setState({ hovered: sample }),
    pin: (sample) => setState({ pinned: sample }),
    single(identity) {
      if (identity !== getState().singled) setState({ singled: identity });
    },
    light(symbol) {
      if (symbol !== getState().lit) setState({ lit: symbol });
    },
    retry: () => {
      if (!unsupported) start();
    },
    notify: (next) => setState({ notices: [...next] }),
    dismissNotice: (code) => setState({ notices: getState().notices.filter((notice) => notice.code !== code) }),
    picture: (sample, side) => client.picture(sample, side),
    weights: (lane) => client.weights(lane),
    openUpload: () => upload({ type: 'upload-open' }),
    uploadFiles: (files) => upload({ type: 'upload', ...files }),
    uploadExample: () => upload({ type: 'upload-example' }),
    cancelUpload: () => upload({ type: 'upload-cancel' }),
    editUpload: (edit) => upload({ type: 'upload-edit', edit }),
    uploadPicture: (photo, isWhole) => client.uploadPicture(photo, isWhole),
    exportUpload: () => client.exportUpload(),
    exampleFile: (kind) => client.exampleFile(kind),
    forgetUpload() {
      upload({ type: 'upload-forget' });
      leaveUpload();
    },
    trainOnUpload(network) {
      if (unsupported) return;
      setState({ setup: { ...getState().setup, data: 'upload', network }, isPlaying: network === 'trained' });
      start();
    },
    visit(who) {
      const files = others.visit(who);
      if (files) upload(files);
    },
    dispose() {
      unsubscribe();
      client.dispose();
    },
  };
}
