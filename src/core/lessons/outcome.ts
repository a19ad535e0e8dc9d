/** The one figure that a lesson is about, of a run that is through: by it what failed and what was mended are compared. */
import { scaleFloor } from '../diagnosis.ts';
import type { Knobs } from '../experiment.ts';
import type { Metrics } from '../snapshot.ts';
import type { LessonName } from './lessons.ts';

/** What is looked at: of a run that was left behind nothing else is kept. */
export interface Outcome {
  readonly knobs: Knobs;
  readonly metrics: Pick<Metrics, 'minGap90' | 'marginAccuracy' | 'minCentreAngle' | 'classMeans'>;
}

export interface Figure {
  /** 'gap' between neighbouring classes and 'centres', the two closest: radians. 'kept', the share of held-out
   *  pictures that are right with the margin on. 'floor': nats that the loss cannot fall below. */
  readonly code: 'gap' | 'kept' | 'floor' | 'centres';
  readonly value: number;
}

type Measure = (run: Outcome) => number | null;

const kept: Measure = ({ metrics }) => metrics.marginAccuracy;
const centres: Measure = ({ metrics }) => metrics.minCentreAngle;

const FIGURES: Readonly<Partial<Record<LessonName, readonly [Figure['code'], Measure]>>> = {
  boundary: ['gap', ({ metrics }) => (metrics.minGap90 > 0 ? metrics.minGap90 : null)],
  crowded: ['kept', kept],
  'cosface-35': ['kept', kept],
  adacos: ['floor', ({ knobs, metrics }) => scaleFloor(knobs, metrics.classMeans.length)],
  antipodal: ['kept', kept],
  merged: ['centres', centres],
  'early-margin': ['centres', centres],
};

/** Null where a lesson has none, or its run has not. */
export function figureOf(lesson: LessonName, run: Outcome): Figure | null {
  const [code, measure] = FIGURES[lesson] ?? [];
  const value = measure?.(run) ?? Number.NaN;
  return code && Number.isFinite(value) ? { code, value } : null;
}
