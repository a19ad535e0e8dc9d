/** The run so far, as a range to look back with, what happened marked on it; replay, back to now, and going on from a past
 *  step. What is behind the range is the schedule: it grows along it as a run does. */
import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { LabState } from '../../store/state.ts';
import { useLab, useLabState, useLive, useWords } from '../useLab.ts';
import { useReplay } from '../useReplay.ts';
import { EventMarks } from './EventMarks.tsx';
import { Live, type Reading } from './Live.tsx';
import styles from './timeline.module.css';

const AWAY: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
/** By the marks. */
const FAR: Record<string, -1 | 1> = { PageDown: -1, PageUp: 1 };

export function Timeline() {
  const lab = useLab();
  const { text } = useWords();
  const range = useRef<HTMLInputElement>(null);
  const isLooking = useLabState((state) => state.lookBack !== null);
  const isReady = useLabState((state) => state.phase === 'ready');
  const isStill = useLabState((state) => state.people?.isStill === true);
  const isEmpty = useLabState(({ history }) => history.moments.length < 2);
  const replay = useReplay(lab);
  const words = text.history;
  if (isStill) return null;

  const walk = (event: KeyboardEvent) => {
    const [near, far] = [AWAY[event.key], FAR[event.key]];
    if (!near && !far) return;
    // Not every step is kept: the next that is may be further than the range would go.
    event.preventDefault();
    if (near) lab.lookBeside(near);
    else lab.lookAtEvent(far);
  };
  /** What hides when it is done must not take the focus with it. */
  const leave = (act: () => void) => () => {
    range.current?.focus();
    replay.stop();
    act();
  };
  return (
    <fieldset className={styles.timeline} aria-label={words.label} data-line data-looking={isLooking}>
      <button
        className={styles.replay}
        type="button"
        aria-label={replay.isReplaying ? words.stopReplay : words.replay}
        title={replay.isReplaying ? words.stopReplay : words.replay}
        disabled={isEmpty}
        onClick={replay.isReplaying ? replay.stop : replay.start}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={replay.isReplaying ? 'M2 2h8v8H2z' : 'M1 1v10M3 6l8-5v10z'} />
        </svg>
      </button>
      <StepRange range={range} onKeyDown={walk} />
      <p className={styles.place}>
        <Live read={place} align="start" />
      </p>
      <p className={styles.ways}>
        <button
          className={styles.way}
          type="button"
          title={words.goOnHint}
          disabled={!isReady}
          onClick={leave(lab.goOnFromHere)}
        >
          {words.goOn}
        </button>
        <button className={styles.way} type="button" onClick={leave(() => lab.lookAt(null))}>
          {words.backToNow}
        </button>
      </p>
    </fieldset>
  );
}

interface StepRangeProps {
  range: React.RefObject<HTMLInputElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Follows the store without rendering: it grows at every snapshot. */
function StepRange({ range, onKeyDown }: StepRangeProps) {
  const lab = useLab();
  const { text, formats } = useWords();
  const track = useRef<HTMLDivElement>(null);
  const apply = useCallback(
    ([shown, newest, schedule]: readonly [number | null, number, number]) => {
      const { current: input } = range;
      if (!input) return;
      track.current?.style.setProperty('--newest', String(newest));
      track.current?.style.setProperty('--steps', String(Math.max(schedule, newest)));
      input.max = String(newest);
      input.value = String(shown ?? newest);
      input.ariaValueText =
        shown === null ? text.history.newest : text.history.lookingBack(formats.whole(shown), formats.whole(newest));
    },
    [range, text, formats],
  );
  useLive(placeOnTrack, apply);
  return (
    <div ref={track} className={styles.track} data-track>
      <EventMarks />
      <input
        ref={range}
        className={styles.input}
        type="range"
        min={0}
        step={1}
        defaultValue={0}
        aria-label={text.history.label}
        aria-keyshortcuts={Object.keys(FAR).join(' ')}
        onKeyDown={onKeyDown}
        onChange={(event) => lab.lookAt(Number(event.target.value))}
      />
    </div>
  );
}

/** The step that is looked back at, the newest, and the schedule's end. */
function placeOnTrack({ lanes: [{ knobs, snapshot }], lookBack }: LabState): readonly [number | null, number, number] {
  return [lookBack?.moment.step ?? null, snapshot?.step ?? 0, knobs.scheduleSteps];
}

const place: Reading = (state, formats, text) => {
  const [shown, newest, schedule] = placeOnTrack(state);
  return shown === null
    ? text.run.progress(formats.whole(newest), formats.whole(Math.max(schedule, newest)))
    : text.history.lookingBack(formats.whole(shown), formats.whole(newest));
};
