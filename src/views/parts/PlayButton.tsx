/** The one button of a first visit: plays and pauses; when the schedule is done it runs again from the same start, and says
 *  what will be different. */
import { isFinished, isMoved } from '../../store/rerun.ts';
import { changeName } from '../laneName.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import styles from './play.module.css';

const GLYPHS = {
  play: 'M2.5 0.5 11 6 2.5 11.5z',
  pause: 'M2 1h3v10H2zM7 1h3v10H7z',
  again: 'M6 1a5 5 0 1 0 5 5H9.3A3.3 3.3 0 1 1 6 2.7V5l4-3.2L6-.9z',
};

/** Letters. */
const MOST_NAMED = 26;

export function PlayButton() {
  const lab = useLab();
  const { text } = useWords();
  const isPlaying = useLabState((state) => state.isPlaying);
  const phase = useLabState((state) => state.phase);
  const isStill = useLabState((state) => state.people?.isStill === true);
  const isDone = useLabState(isFinished);
  const change = useChange();
  const action = isPlaying ? 'pause' : isDone ? 'again' : 'play';
  const words = {
    play: text.run.play,
    pause: text.run.pause,
    again: againWords(change, text),
  };
  const act = { play: lab.play, pause: lab.pause, again: lab.runAgain }[action];
  return (
    <>
      <button
        className={styles.play}
        type="button"
        title={isStill ? text.status.still : isDone ? text.run.againHint : text.run.playHint}
        aria-keyshortcuts="Space"
        disabled={phase === 'failed' || isStill}
        onClick={act}
      >
        <svg className={styles.glyph} viewBox="0 0 12 12" aria-hidden="true">
          <path d={GLYPHS[action]} />
        </svg>
        <span className={styles.words}>{words[action]}</span>
      </button>
      {isDone && !isPlaying && (
        <button className={`${styles.minor} ${styles.goOn}`} type="button" title={text.run.goOnHint} onClick={lab.play}>
          {text.run.goOn}
        </button>
      )}
    </>
  );
}

/** Names what was moved, up to what fits a button in two lines. */
function againWords(change: string, { run }: Catalogue): string {
  if (change === '') return run.again;
  return change.length > MOST_NAMED ? run.againChanged : run.againWith(change);
}

/** What the reader has moved since the run ended; '' where nothing was. */
function useChange(): string {
  const { text, formats } = useWords();
  return useLabState((state) => {
    if (!isFinished(state)) return '';
    const changes = state.lanes.flatMap((lane) => {
      const trainedWith = lane.snapshot?.trainedWith;
      return trainedWith && isMoved(lane) ? [changeName(lane.knobs, trainedWith, text, formats)] : [];
    });
    return [...new Set(changes.filter((change) => change !== ''))].join(', ');
  });
}
