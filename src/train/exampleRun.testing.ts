/** Test helper: runs on a few drawn images, which leave nothing behind. */
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { exampleEnvironment } from './exampleEnvironment.ts';
import type { Report } from './messages.ts';
import { type OpeningEnvironment, openRun } from './openRun.ts';
import type { Run } from './run.ts';

const SETUP = { ...DEFAULT_SETUP, seed: 1, identities: 3, backend: 'wasm' } as const;
export const ARCFACE: Knobs = { ...DEFAULT_KNOBS, batchSize: 16, warmup: 0, scaleRamp: 0 };
export const SOFTMAX: Knobs = { ...ARCFACE, loss: 'softmax' };

interface Opening extends Partial<OpeningEnvironment> {
  lanes?: Knobs[];
  signal?: AbortSignal;
}

const runs: Run[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

export async function openExampleRun({
  lanes = [SOFTMAX, ARCFACE],
  signal = new AbortController().signal,
  ...change
}: Opening = {}) {
  const reports: Report[] = [];
  const post = (report: Report) => void reports.push(report);
  const environment = { ...exampleEnvironment, post, ...change };
  const run = await openRun({ type: 'setup', setup: SETUP, lanes }, environment, signal);
  runs.push(run);
  const shots = () => reports.flatMap((report) => (report.type === 'snapshot' ? [report] : []));
  /** Every lane's newest. */
  const latest = (): Snapshot[] => shots()[shots().length - 1].lanes;
  const settle = async () => {
    while ((await run.work()) !== null);
  };
  return { run, reports, shots, latest, settle };
}
