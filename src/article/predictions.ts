/** What a reader is asked to foretell before he runs it: the smallest gap of one circle at the end of its run. */
import { MAIN_LANE } from '../store/lanes.ts';
import type { TryId } from './tries.ts';

export interface Prediction {
  /** What is run. */
  readonly run: TryId;
  /** Whose gap is asked for. */
  readonly lane: number;
}

export const PREDICTIONS = {
  softmax: { run: 'raw-softmax', lane: MAIN_LANE },
  triplet: { run: 'triplet', lane: MAIN_LANE },
  cosface: { run: 'cosface', lane: MAIN_LANE },
  normalise: { run: 'normalise', lane: MAIN_LANE },
  arcface: { run: 'see-figure-3', lane: MAIN_LANE },
  scale: { run: 'scale-low', lane: MAIN_LANE },
} as const satisfies Record<string, Prediction>;

export type PredictionId = keyof typeof PREDICTIONS;
export const PREDICTION_IDS = Object.keys(PREDICTIONS) as PredictionId[]; // its keys

export const isPrediction = (name: string | undefined): name is PredictionId =>
  name !== undefined && Object.hasOwn(PREDICTIONS, name);

/** Degrees between neighbours among eight: no gap is larger, and an overlap smaller than the least is as good as it. */
export const NEIGHBOURS = 45;
export const LEAST_GAP = -15;
