/** What one step asks of WebGPU, out of stretches of steps that end in a read-back. */
import type { Lap } from './engines/session.ts';

/** WebGPU calls of one step, once the engine is warm. */
export interface CallsPerStep {
  dispatches: number;
  submits: number;
  writeBuffers: number;
  buffersCreated: number;
}

/** Two stretches of different length, each with one read-back at its end. */
export function callsPerStep(short: Lap, long: Lap): CallsPerStep | null {
  const [few, many] = [short.calls, long.calls];
  if (!few || !many) return null;
  const of = (key: keyof CallsPerStep) => (many[key] - few[key]) / (long.steps - short.steps);
  return {
    dispatches: of('dispatches'),
    submits: of('submits'),
    writeBuffers: of('writeBuffers'),
    buffersCreated: of('buffersCreated'),
  };
}
