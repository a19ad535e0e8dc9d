/** Two lines under the circle: how far the run is and where it runs, then what is going on or going wrong. Its height is
 *  reserved, so that a warning moves nothing. The time of a step opens the performance drawer. */
import { useId, useState } from 'react';
import type { HistoryEvent } from '../../core/history/history.ts';
import { isWall, MAIN_LANE } from '../../store/lanes.ts';
import { isFinished, needsRerun } from '../../store/rerun.ts';
import type { LabState, Lane } from '../../store/state.ts';
import { type Formats, NO_NUMBER } from '../format.ts';
import { Hideable } from '../Hideable.tsx';
import { laneName } from '../laneName.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { useLabState, useWords } from '../useLab.ts';
import { BackendBadge } from './BackendBadge.tsx';
import { Live, type Reading } from './Live.tsx';
import { Performance } from './Performance.tsx';
import styles from './status.module.css';
import { sayGap } from './Verdict.tsx';

/** A number as wide as any time of a step that is likely. */
const WIDEST_MS = 8888;

export function StatusStrip() {
  const { text } = useWords();
  const phase = useLabState((state) => state.phase);
  const done = useLabState(loadedShare);
  const isHidden = useLabState((state) => state.view.hide.includes('performance'));
  const [isOpen, setIsOpen] = useState(false);
  const drawerId = useId();
  return (
    <>
      <div className={styles.strip}>
        <div className={styles.bar} data-shown={phase === 'loading'}>
          <div style={{ width: `${100 * done}%` }} />
        </div>
        <p className={styles.readings}>
          <span>
            {text.status.step} <Live read={step} digits={6} align="start" />
          </span>
          <span>
            {text.status.epoch} <Live read={epoch} digits={5} align="start" />
          </span>
          <span className={styles.wide}>
            {text.status.images} <Live read={images} digits={9} align="start" />
          </span>
          {isHidden ? (
            <Speed />
          ) : (
            <button
              className={styles.more}
              type="button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? drawerId : undefined}
              title={text.performance.hint}
              onClick={() => setIsOpen(!isOpen)}
            >
              <span data-spoken>{text.performance.label}: </span>
              <svg className={styles.caret} viewBox="0 0 10 6" aria-hidden="true">
                <path d={isOpen ? 'M1 5l4-4 4 4' : 'M1 1l4 4 4-4'} />
              </svg>
              <Speed />
            </button>
          )}
        </p>
        <Hideable name="backend">
          <BackendBadge />
        </Hideable>
        <p className={styles.sentence} role={phase === 'loading' ? undefined : 'status'}>
          <Live read={sentence} align="start" />
        </p>
      </div>
      {isOpen && !isHidden && <Performance id={drawerId} />}
    </>
  );
}

function Speed() {
  const { text, formats } = useWords();
  return (
    <span className={styles.speed}>
      <span className={styles.widest}>{text.status.milliseconds(formats.whole(WIDEST_MS))}</span>
      <Live read={speed} align="start" />
    </span>
  );
}

const step: Reading = (_, formats, __, { snapshot }) => formats.whole(snapshot?.step ?? 0);
const epoch: Reading = (_, formats, __, { snapshot }) => formats.fixed(snapshot?.epoch ?? 0, 1);
const images: Reading = (_, formats, __, { snapshot }) => formats.whole(snapshot?.images ?? 0);
const speed: Reading = ({ speed: { msPerStep } }, formats, text) =>
  text.status.milliseconds(msPerStep > 0 ? formats.fixed(msPerStep, msPerStep < 10 ? 1 : 0) : NO_NUMBER);

const sentence: Reading = (state, formats, text) => {
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
};

/** Kernels are compiled first, then pictures are drawn. */
function loadingSentence({ progress, preparing }: LabState, formats: Formats, text: Catalogue): string {
  if (progress.total > 0) return text.status.drawing(formats.whole(progress.drawn), formats.whole(progress.total));
  if (preparing) return text.status.preparing(formats.whole(preparing.done), formats.whole(preparing.total));
  return text.status.starting;
}

function loadedShare({ progress, preparing }: LabState): number {
  if (progress.total > 0) return progress.drawn / progress.total;
  return preparing ? preparing.done / preparing.total : 0;
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
