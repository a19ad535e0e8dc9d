/** The one figure that a lesson is about, of a run that is through: by it what failed and what was mended are compared. */
import { scaleFloor } from '../diagnosis.ts';
import type { Knobs } from '../experiment.ts';
import { settledForce } from '../schedule.ts';
import type { Metrics } from '../snapshot.ts';
import type { LessonName } from './lessons.ts';

/** What is looked at: of a run that was left behind nothing else is kept. */
export interface Outcome {
  readonly knobs: Knobs;
  readonly metrics: Pick<Metrics, 'minGap90' | 'marginAccuracy' | 'heldOutAccuracy' | 'minCentreAngle' | 'classMeans'>;
}

export interface Figure {
  /** 'gap' between neighbouring classes and 'centres', the two closest: radians. 'lead', by which the main run's gap is wider
   *  than the compared one's at one s: radians. 'kept' with the margin on, and 'right': shares of the held-out pictures.
   *  'floor': nats that the loss cannot fall below. */
  readonly code: 'gap' | 'lead' | 'kept' | 'right' | 'floor' | 'centres';
  readonly value: number;
}

type Measure = (main: Outcome, compared: Outcome | null) => number | null;

const kept: Measure = ({ metrics }) => metrics.marginAccuracy;
const centres: Measure = ({ metrics }) => metrics.minCentreAngle;

const FIGURES: Readonly<Partial<Record<LessonName, readonly [Figure['code'], Measure]>>> = {
  'margin-or-scale': [
    'lead',
    ({ knobs, metrics }, compared) =>
      compared && settledForce(compared.knobs).scale === settledForce(knobs).scale
        ? metrics.minGap90 - compared.metrics.minGap90
        : null,
  ],
  boundary: ['gap', ({ metrics }) => (metrics.minGap90 > 0 ? metrics.minGap90 : null)],
  crowded: ['kept', kept],
  'cosface-35': ['kept', kept],
  adacos: ['floor', ({ knobs, metrics }) => scaleFloor(knobs, metrics.classMeans.length)],
  antipodal: ['right', ({ metrics }) => metrics.heldOutAccuracy],
  merged: ['centres', centres],
  'early-margin': ['centres', centres],
};

/** Null where a lesson has none, or its run has not. @param compared null where it is no longer there */
export function figureOf(lesson: LessonName, main: Outcome, compared: Outcome | null): Figure | null {
  const [code, measure] = FIGURES[lesson] ?? [];
  const value = measure?.(main, compared) ?? Number.NaN;
  return code && Number.isFinite(value) ? { code, value } : null;
}
