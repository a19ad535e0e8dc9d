/** What a reader is asked to foretell before he runs it, once at the end of every part: a quantity of one circle at the end
 *  of its run. In the order of the parts. */
import { COMPARED_LANE, MAIN_LANE } from '../../store/lanes.ts';
import type { TryId } from '../tries.ts';
import type { QuantityId } from './quantities.ts';

export interface Prediction {
  /** What is run. */
  readonly run: TryId;
  /** Whose quantity is asked for. */
  readonly lane: number;
  readonly of: QuantityId;
}

export const PREDICTIONS = {
  strangers: { run: 'strangers', lane: MAIN_LANE, of: 'strangersLetIn' },
  softmax: { run: 'raw-softmax', lane: MAIN_LANE, of: 'gap' },
  triplet: { run: 'triplet', lane: MAIN_LANE, of: 'gap' },
  cosface: { run: 'cosface', lane: MAIN_LANE, of: 'gap' },
  normalise: { run: 'normalise', lane: MAIN_LANE, of: 'gap' },
  arcface: { run: 'see-figure-3', lane: MAIN_LANE, of: 'gap' },
  'with-margin': { run: 'with-margin', lane: MAIN_LANE, of: 'rightWithMargin' },
  'random-start': { run: 'random-start', lane: MAIN_LANE, of: 'closestCentres' },
  scale: { run: 'scale-low', lane: MAIN_LANE, of: 'gap' },
  sphereface: { run: 'sphereface', lane: MAIN_LANE, of: 'gap' },
  means: { run: 'means', lane: COMPARED_LANE, of: 'centreToMean' },
  'early-margin': { run: 'early-margin', lane: MAIN_LANE, of: 'right' },
  sixteen: { run: 'sixteen', lane: MAIN_LANE, of: 'right' },
  adacos: { run: 'adacos', lane: MAIN_LANE, of: 'ownAngle' },
  'no-room': { run: 'no-room', lane: MAIN_LANE, of: 'right' },
} as const satisfies Record<string, Prediction>;

export type PredictionId = keyof typeof PREDICTIONS;
export const PREDICTION_IDS = Object.keys(PREDICTIONS) as PredictionId[]; // its keys

export const isPrediction = (name: string | undefined): name is PredictionId =>
  name !== undefined && Object.hasOwn(PREDICTIONS, name);
