/** Test helper: sessions on the example data, with a short schedule, in which every knob is at its value from the first step. */
import { DEFAULT_KNOBS, DEFAULT_SETUP, type Knobs } from '../core/experiment.ts';
import { exampleData } from './exampleData.ts';
import { Session } from './session.ts';

export const EXAMPLE = exampleData(4, 16, 4);

export const KNOBS: Knobs = {
  ...DEFAULT_KNOBS,
  loss: 'arcface',
  batchSize: 16,
  scheduleSteps: 60,
  scaleRamp: 0,
  warmup: 0,
};
export const SOFTMAX: Knobs = { ...KNOBS, loss: 'softmax' };

/** @param knobs a lane's each */
export function openExample(seed: number, ...knobs: Knobs[]): Promise<Session> {
  return Session.open(EXAMPLE, { ...DEFAULT_SETUP, seed }, knobs);
}

/** Trains, and tells every loss of the first lane so far. */
export async function trainedLosses(session: Session, count: number): Promise<Float32Array> {
  for (let i = 0; i < count; i++) session.train();
  return (await session.snapshot(await session.measureHeldOut()))[0].losses;
}
