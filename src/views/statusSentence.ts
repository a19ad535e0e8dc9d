/** What is going on with the runs, in a sentence: what they came to where they have ended. */
import type { HistoryEvent } from '../core/history/history.ts';
import { isWall, MAIN_LANE } from '../store/lanes.ts';
import { isFinished, needsRerun } from '../store/rerun.ts';
import type { LabState, Lane } from '../store/state.ts';
import type { Formats } from './format.ts';
import { laneName } from './laneName.ts';
import { sayGap } from './parts/Verdict.tsx';
import type { Catalogue } from './text/catalogue.ts';

export function statusSentence(state: LabState, formats: Formats, text: Catalogue): string {
  switch (state.phase) {
    case 'failed':
      return text.status.failed;
    case 'loading':
      return loadingSentence(state, formats, text);
    case 'ready':
      return readySentence(state, formats, text);
    default:
      return state.phase satisfies never;
  }
}

/** Kernels are compiled first, then pictures are drawn. */
function loadingSentence({ progress, preparing }: LabState, formats: Formats, text: Catalogue): string {
  if (progress.total > 0) return text.status.drawing(formats.whole(progress.drawn), formats.whole(progress.total));
  if (preparing) return text.status.preparing(formats.whole(preparing.done), formats.whole(preparing.total));
  return text.status.starting;
}

function readySentence(state: LabState, formats: Formats, text: Catalogue): string {
  const words = text.status;
  const { lanes, history, lookBack, isPlaying, isWaiting, people } = state;
  if (people?.isStill) return words.still;
  if (isWaiting) return words.waiting;
  if (lookBack) return text.history.sentence(isPlaying, eventsAt(state, lookBack.moment.step));
  if (isPlaying) return words.training;
  if (needsRerun(state)) return words.moved;
  if (isFinished(state)) {
    const isMoved = history.events.some(({ kind }) => kind !== 'merged');
    const results = resultsOf(lanes, text, formats);
    return isWall(state)
      ? text.wall.finished(...widestAndNarrowest(results), isMoved)
      : words.finished(results, isMoved);
  }
  return lanes[MAIN_LANE].snapshot?.step ? words.paused : words.untrained;
}

/** What happened at a step, in any lane. */
function eventsAt({ history }: LabState, step: number): HistoryEvent['kind'][] {
  return [...new Set(history.events.flatMap((event) => (event.step === step ? [event.kind] : [])))];
}

interface Result {
  name: string;
  gap: string;
  /** Radians; below every gap where classes are mixed. */
  size: number;
}

function resultsOf(lanes: readonly Lane[], text: Catalogue, formats: Formats): Result[] {
  return lanes.flatMap(({ snapshot, knobs }) => {
    if (!snapshot) return [];
    const { metrics, trainedWith } = snapshot;
    const size = metrics.isMixed ? Number.NEGATIVE_INFINITY : metrics.minGap90;
    return [{ name: laneName(trainedWith ?? knobs, text, formats), gap: sayGap(metrics, text, formats), size }];
  });
}

/** The widest is null where even that is an overlap. */
function widestAndNarrowest(results: readonly Result[]): [Result | null, Result] {
  const sorted = results.toSorted((a, b) => b.size - a.size);
  return [sorted[0].size > 0 ? sorted[0] : null, sorted[sorted.length - 1]];
}
