/** What a page starts with when its address says nothing. */
import { DEFAULT_SETUP } from '../core/experiment.ts';
import { DEFAULT_LANE_KNOBS, MAIN_LANE } from './lanes.ts';
import { preferredLanguage } from './language.ts';
import type { Choices } from './state.ts';

/** @param languages the reader's, most wanted first, as in navigator.languages */
export function defaultChoices(languages: readonly string[] = []): Choices {
  return {
    setup: DEFAULT_SETUP,
    knobs: DEFAULT_LANE_KNOBS,
    view: {
      panes: 'auto',
      shownLane: MAIN_LANE,
      isScaleLinked: true,
      projection: 'circle',
      language: preferredLanguage(languages),
      theme: 'auto',
      stepsPerSecond: null,
      instruments: [],
      lesson: null,
      tour: null,
      until: null,
      hide: [],
    },
  };
}
