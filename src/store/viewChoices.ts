/** What the choices of a view may be that an address names. */
import * as v from 'valibot';
import { RANGES } from '../core/experiment.ts';
import { WALL_LANES } from './lanes.ts';
import type { View } from './state.ts';
import { TOUR_NAMES } from './tour/names.ts';

/** Steps a second that the worker takes. */
export const SPEED = { min: 0.25, max: 1000 };

/** A run may be trained past its schedule. */
export const UNTIL = { min: 1, max: RANGES.scheduleSteps.max };

export const TOUR = { min: 1, max: TOUR_NAMES.length };

export const PROJECTIONS = ['circle', 'plane'] as const satisfies View['projection'][];
export const LANGUAGES = ['en', 'ja'] as const satisfies View['language'][];
export const THEMES = ['auto', 'light', 'dark'] as const satisfies View['theme'][];

export const PANES = ['auto', 1, 2, 6] as const satisfies View['panes'][];

export const viewEntries = {
  panes: v.picklist(PANES),
  shownLane: v.picklist(WALL_LANES),
  projection: v.picklist(PROJECTIONS),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(THEMES),
  tour: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(TOUR.min), v.maxValue(TOUR.max))),
  until: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(UNTIL.min), v.maxValue(UNTIL.max))),
  stepsPerSecond: v.nullable(v.pipe(v.number(), v.minValue(SPEED.min), v.maxValue(SPEED.max))),
};
