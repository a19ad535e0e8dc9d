/** Play, step, rewind, new seed and speed. */
import { Hideable } from '../Hideable.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { PlayButton } from './PlayButton.tsx';
import styles from './play.module.css';

/** Steps a second that the menu offers; any other comes by the address. */
const SPEEDS = [null, 60, 20, 5, 1] as const;

export function PlayRow() {
  const lab = useLab();
  const { text } = useWords();
  const phase = useLabState((state) => state.phase);
  const isStill = useLabState((state) => state.people?.isStill === true);
  const isUnsupported = useLabState((state) => state.failure?.code === 'unsupported');
  return (
    <fieldset className={styles.row} aria-label={text.run.label}>
      <Hideable name="play">
        <PlayButton />
      </Hideable>
      <Hideable name="step">
        <button
          className={styles.minor}
          type="button"
          title={isStill ? text.status.still : text.run.stepHint}
          aria-keyshortcuts="."
          disabled={phase !== 'ready' || isStill}
          onClick={lab.step}
        >
          {text.run.step}
        </button>
      </Hideable>
      <Hideable name="rewind">
        <button
          className={styles.minor}
          type="button"
          title={text.run.rewindHint}
          aria-keyshortcuts="R"
          disabled={phase !== 'ready' || isStill}
          onClick={lab.rewind}
        >
          {text.run.rewind}
        </button>
      </Hideable>
      <Hideable name="seed">
        <button
          className={styles.minor}
          type="button"
          title={text.run.reseedHint}
          disabled={isUnsupported}
          onClick={lab.reseed}
        >
          {text.run.reseed}
        </button>
      </Hideable>
      <Hideable name="speed">
        <SpeedMenu />
      </Hideable>
    </fieldset>
  );
}

function SpeedMenu() {
  const lab = useLab();
  const { text, formats } = useWords();
  const current = useLabState((state) => state.view.stepsPerSecond);
  const speeds: readonly (number | null)[] = (SPEEDS as readonly (number | null)[]).includes(current)
    ? SPEEDS
    : [...SPEEDS, current];
  return (
    <select
      className={styles.speed}
      aria-label={text.run.speed}
      title={text.run.speed}
      value={String(current)}
      onChange={(event) =>
        lab.setView({ stepsPerSecond: event.target.value === 'null' ? null : Number(event.target.value) })
      }
    >
      {speeds.map((speed) => (
        <option key={String(speed)} value={String(speed)}>
          {speed === null ? text.run.fastest : text.run.stepsPerSecond(formats.short(speed))}
        </option>
      ))}
    </select>
  );
}
