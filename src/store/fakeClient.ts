/** A training client for tests: it remembers what was sent and reports what it is told to. */
import { DEFAULT_KNOBS, type Knobs } from '../core/experiment.ts';
import { lossInForce } from '../core/schedule.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { TrainingClient } from '../train/client.ts';
import type { Command, Report } from '../train/messages.ts';
import { DEFAULT_LANE_KNOBS } from './lanes.ts';

export interface FakeClient extends TrainingClient {
  readonly sent: Command[];
  report(report: Report): void;
}

export function createFakeClient(): FakeClient {
  const listeners = new Set<(report: Report) => void>();
  const sent: Command[] = [];
  return {
    sent,
    report(report) {
      for (const listener of listeners) listener(report);
    },
    send: (command) => sent.push(command),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    picture: async (_, side) => ({ side, rgba: new Uint8ClampedArray(4 * side * side) }),
    weights: async () => ({ step: 0, parameters: new Float32Array(0), statistics: new Float32Array(0) }),
    uploadPicture: async () => ({ picture: null, hand: null }),
    exportUpload: async () => ({ file: new Blob(), name: 'set.zip' }),
    exampleFile: async (kind) => ({ file: new Blob(), name: `${kind}.zip` }),
    dispose: () => listeners.clear(),
  };
}

export const DATASET: Extract<Report, { type: 'dataset' }> = {
  type: 'dataset',
  labels: Uint8Array.of(0, 1),
  heldOutCount: 2,
  names: null,
  portraits: [],
  rows: null,
  isStill: false,
};

/** A snapshot as the worker reports it. @param trainedWith one lane's each */
export function shot(
  step: number,
  losses: readonly number[] = [],
  trainedWith: readonly Knobs[] = DEFAULT_LANE_KNOBS,
): Extract<Report, { type: 'snapshot' }> {
  const speed = { msPerStep: 12, workers: 1, dispatchesPerStep: 34, submitsPerStep: 1 };
  return { type: 'snapshot', lanes: trainedWith.map((knobs) => snapshotAt(step, losses, knobs)), speed };
}

/** A snapshot of two identities on opposite sides. */
function snapshotAt(step: number, losses: readonly number[], trainedWith: Knobs): Snapshot {
  return {
    step,
    images: step * 2,
    epoch: step,
    inForce: lossInForce(DEFAULT_KNOBS, step),
    moves: [],
    trainedWith: step === 0 ? null : trainedWith,
    losses: Float32Array.from(losses),
    latestLoss: losses.at(-1) ?? null,
    targetLogit: 0,
    pushingTriplets: null,
    classCentres: null,
    seen: 2,
    embeddings: Float32Array.of(1, 0, -1, 0),
    centres: Float32Array.of(1, 0, -1, 0),
    metrics: {
      step,
      heldOutAccuracy: 0.5,
      marginAccuracy: 0.25,
      fewestHeldOut: 1,
      minCentreAngle: Math.PI,
      closestCentres: [0, 1],
      minGap90: 3,
      closestArcs: [0, 1],
      isMixed: false,
      intra: 0,
      centreToMean: 0,
      centreInter: Math.PI,
      inter: Math.PI,
      tarAtFar1e2: 1,
      classMeans: Float32Array.of(0, Math.PI),
      arcs90: new Float32Array(4),
      confusion: Uint16Array.of(1, 0, 1, 0),
      heldOutAngles: Float32Array.of(0, 0, Math.PI, 1, 0, Math.PI),
    },
  };
}
