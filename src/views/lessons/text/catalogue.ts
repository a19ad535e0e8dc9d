/** What the lessons say; both languages have all of it. _symbols_ in italics. */
import type { LessonName } from '../../../core/lessons/lessons.ts';
import type { Figure } from '../../../core/lessons/outcome.ts';

export interface LessonCatalogue {
  /** What each is called, what it shows, and the button that mends it. */
  of: Record<LessonName, { title: string; about: string; mend: string }>;
  run: string;
  /** Back to where the lesson starts. */
  again: string;
  leave: string;
  /** What the two runs came to, where that is what the lesson is about. */
  found: {
    lengths: (ratio: string) => string;
    confounded: (degrees: string) => string;
    /** Why, is said at the circle. */
    happened: (came: string) => string;
  };
  /** @param came '' where no figure says it */
  gone: (came: string) => string;
  /** The right run's figure that a lesson is about, as the end of a sentence. */
  came: Record<Figure['code'], (value: string) => string>;
  /** The same figure of the run that was left behind. */
  before: (value: string) => string;
  /** What can go wrong with a run, in a lesson or out of one, and the ways out. */
  warning: {
    merged: (first: string, second: string) => string;
    mergedCause: string;
    notFinite: (step: string) => string;
    notFiniteCause: string;
    antipodal: (identity: string, degrees: string) => string;
    antipodalCause: string;
    guard: string;
    lossFloor: (accuracy: string, withMargin: string) => string;
    lossFloorCause: string;
    /** @param floor nats */
    smallScale: (scale: string, floor: string) => string;
    reseed: string;
    ramp: (start: string) => string;
    slower: (rate: string) => string;
  };
}
