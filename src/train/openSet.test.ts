import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, test } from 'vitest';
import { IMAGE_BYTES } from '../core/dataset.ts';
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import { facesSource } from '../data/faces/source.ts';
import { UNSEEN_IDENTITIES, UNSEEN_IMAGES } from '../data/unseen.ts';
import { exampleEnvironment } from './exampleEnvironment.ts';
import type { Report } from './messages.ts';
import { openRun } from './openRun.ts';
import type { Run } from './run.ts';

const SETUP = { ...DEFAULT_SETUP, identities: 3, imagesPerIdentity: 50, backend: 'wasm' } as const;
const KNOBS: Knobs = { ...DEFAULT_KNOBS, batchSize: 16, scheduleSteps: 10, scaleRamp: 0 };
const UNSEEN = UNSEEN_IDENTITIES * UNSEEN_IMAGES;

let run: Run | undefined;
afterEach(async () => {
  await run?.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

async function open() {
  const reports: Report[] = [];
  const post = (report: Report) => void reports.push(report);
  const environment = { ...exampleEnvironment, openSource: async () => facesSource(SETUP), post };
  const lanes = [{ ...KNOBS, loss: 'softmax' as const }, KNOBS];
  run = await openRun({ type: 'setup', setup: SETUP, lanes }, environment, new AbortController().signal);
  const shots = () => reports.flatMap((report) => (report.type === 'open-set' ? [report.shot] : []));
  const unseen = () => reports.flatMap((report) => (report.type === 'unseen' ? [report] : []));
  return { run, shots, unseen };
}

test('the unseen and a visitor are placed by every lane at once, and again where the run ends', async () => {
  const { run, shots, unseen } = await open();
  await run.obey({ type: 'open-set', isShown: true, visitor: 0 });
  const [{ people, stranger }] = unseen();
  expect(people?.portraits).toHaveLength(UNSEEN_IDENTITIES);
  expect(people?.labels).toHaveLength(UNSEEN);
  expect(stranger?.side).toBeGreaterThan(0);
  const [first] = shots();
  expect(first).toMatchObject({ step: 0, images: 320 + UNSEEN });
  for (const { centres, seen, unseen, visitor } of first.lanes) {
    expect([centres, seen, unseen, visitor].map((it) => it?.length)).toEqual([6, 640, 2 * UNSEEN, 2]);
  }
  await run.obey({ type: 'play' });
  while ((await run.work()) !== null);
  const last = shots()[shots().length - 1];
  expect(last.step).toBe(10);
  for (const [i, lane] of last.lanes.entries()) {
    expect(lane.visitor).not.toEqual(first.lanes[i].visitor);
    expect(lane.unseen).not.toEqual(first.lanes[i].unseen);
  }
});

test('while they are not shown only the visitor is placed, and nobody without one', async () => {
  const { run, shots, unseen } = await open();
  await run.obey({ type: 'open-set', isShown: false, visitor: new Uint8Array(IMAGE_BYTES).fill(80) });
  expect(unseen()).toEqual([{ type: 'unseen', people: null, stranger: null }]);
  expect(shots()[0]).toMatchObject({ images: 0 });
  expect(shots()[0].lanes[1].visitor).toHaveLength(2);
  await run.obey({ type: 'open-set', isShown: false, visitor: null });
  await run.obey({ type: 'step' });
  expect(shots()).toHaveLength(1);
});
