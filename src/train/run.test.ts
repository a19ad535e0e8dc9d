import { afterEach, expect, test } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { startBackend } from '../model/backend.ts';
import { proveKernels } from '../model/kernelTrust.ts';
import { WASM_FILES } from '../model/wasmFiles.ts';
import { exampleData } from './exampleData.ts';
import type { Report } from './messages.ts';
import { Run } from './run.ts';

const SETUP = { ...DEFAULT_SETUP, seed: 1, identities: 3, backend: 'wasm' } as const;
const KNOBS: Knobs = { ...DEFAULT_KNOBS, batchSize: 16, warmup: 0, scaleRamp: 0 };
const { source } = exampleData(3, 20, 4);

function open(openSource = async () => source) {
  const reports: Report[] = [];
  const run = new Run({
    post: (report) => {
      reports.push(report);
    },
    now: () => performance.now(),
    openSource,
    startBackend: (preference) => startBackend(preference, WASM_FILES),
    proveKernels,
  });
  runs.push(run);
  const snapshots = () => reports.flatMap((report) => (report.type === 'snapshot' ? [report.snapshot] : []));
  const settle = async () => {
    while ((await run.work()) !== null);
  };
  return { run, reports, snapshots, settle };
}

const runs: Run[] = [];
afterEach(() => {
  for (const run of runs.splice(0)) run.fail({ code: 'worker-died', detail: 'the test is over' });
});

const latest = (snapshots: Snapshot[]) => snapshots[snapshots.length - 1];

test('a setup reports its backend, its people, step 0, and that it is ready', async () => {
  const { run, reports, snapshots, settle } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  expect(reports.map((report) => report.type)).toEqual(['backend', 'dataset', 'progress', 'snapshot', 'ready']);
  expect(snapshots()[0]).toMatchObject({ step: 0, images: 0, seen: 0 });
  await settle();
  expect(latest(snapshots())).toMatchObject({ step: 0, seen: 60 });
});

test('a playing run trains slice by slice until it is paused, and then looks at every dot again', async () => {
  const { run, snapshots, settle } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  await run.obey({ type: 'play' });
  while (latest(snapshots()).step === 0) expect(await run.work()).toBe(0);
  await run.obey({ type: 'pause' });
  await settle();
  const { step, losses, metrics } = latest(snapshots());
  expect(step).toBeGreaterThan(0);
  expect(metrics.step).toBe(step);
  expect(losses.every(Number.isFinite)).toBe(true);
  expect(await run.work()).toBeNull();
});

test('a step is one step, and a rewind leads through the same losses again', async () => {
  const { run, snapshots } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  const lossesOfThree = async () => {
    const losses: number[] = [];
    for (let i = 1; i <= 3; i++) {
      await run.obey({ type: 'step' });
      expect(latest(snapshots()).step).toBe(i);
      losses.push(...latest(snapshots()).losses);
    }
    return losses;
  };
  const first = await lossesOfThree();
  await run.obey({ type: 'rewind' });
  expect(latest(snapshots())).toMatchObject({ step: 0, images: 0 });
  expect(await lossesOfThree()).toEqual(first);
});

test('a knob turned before the first step shows at once what that step will use', async () => {
  const { run, snapshots } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  await run.obey({ type: 'knobs', knobs: { ...KNOBS, margin: 0.2, scale: 64 } });
  expect(latest(snapshots()).inForce).toMatchObject({ margin: 0.2, scale: 64 });
});

test('a limited speed waits between steps', async () => {
  const { run } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  await run.obey({ type: 'speed', stepsPerSecond: 1 });
  await run.obey({ type: 'play' });
  expect(await run.work()).toBeGreaterThan(500);
});

test('a loss that is no number pauses the run', async () => {
  const { run, reports, snapshots } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: { ...KNOBS, loss: 'softmax', learningRate: 1e30 } });
  await run.obey({ type: 'play' });
  while ((await run.work()) !== null);
  expect(reports.findLast((report) => report.type === 'playing')).toEqual({ type: 'playing', isPlaying: false });
  expect(snapshots().some(({ losses }) => losses.some((loss) => !Number.isFinite(loss)))).toBe(true);
});

test('another setup replaces the run', async () => {
  const { run, reports, snapshots } = open();
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  await run.obey({ type: 'step' });
  await run.obey({ type: 'setup', setup: { ...SETUP, seed: 2 }, knobs: KNOBS });
  expect(latest(snapshots()).step).toBe(0);
  expect(reports.filter((report) => report.type === 'ready')).toHaveLength(2);
});

test('images that cannot be had are told as such', async () => {
  const { run, reports } = open(() => Promise.reject(new Error('no connection')));
  await run.obey({ type: 'setup', setup: SETUP, knobs: KNOBS });
  expect(reports.at(-1)).toEqual({ type: 'failed', failure: { code: 'data-failed', detail: 'no connection' } });
  expect(await run.work()).toBeNull();
});
