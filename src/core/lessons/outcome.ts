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

export type Figure =
  /** Radians, between neighbouring classes. */
  | { code: 'gap'; value: number }
  /** Radians, by which the main run's gap is wider than the compared one's, at one s. */
  | { code: 'lead'; value: number }
  /** Shares of the held-out pictures. */
  | { code: 'kept'; value: number }
  | { code: 'right'; value: number }
  /** Nats that the loss cannot fall below. */
  | { code: 'floor'; value: number }
  /** Radians, between the two closest centres. */
  | { code: 'centres'; value: number };

const FIGURES: Readonly<Record<LessonName, Figure['code'] | null>> = {
  normalise: null,
  'margin-or-scale': 'lead',
  boundary: 'gap',
  crowded: 'kept',
  'cosface-35': 'kept',
  adacos: 'floor',
  antipodal: 'right',
  merged: 'centres',
  'early-margin': 'centres',
  'two-dimensions': null,
};

/** Null where a lesson has none, or its run has not. @param compared null where it is no longer there */
export function figureOf(lesson: LessonName, main: Outcome, compared: Outcome | null): Figure | null {
  const code = FIGURES[lesson];
  const value = code && figureValue(code, main, compared);
  return code && value !== null && Number.isFinite(value) ? { code, value } : null;
}

function figureValue(code: Figure['code'], { knobs, metrics }: Outcome, compared: Outcome | null): number | null {
  switch (code) {
    case 'gap':
      return metrics.minGap90 > 0 ? metrics.minGap90 : null;
    case 'lead': {
      const isSame = compared && settledForce(compared.knobs).scale === settledForce(knobs).scale;
      return isSame ? metrics.minGap90 - compared.metrics.minGap90 : null;
    }
    case 'kept':
      return metrics.marginAccuracy;
    case 'right':
      return metrics.heldOutAccuracy;
    case 'floor':
      return scaleFloor(knobs, metrics.classMeans.length);
    case 'centres':
      return metrics.minCentreAngle;
    default:
      return code satisfies never;
  }
}
