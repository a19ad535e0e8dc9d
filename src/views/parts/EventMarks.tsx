/** What happened in the run, at its steps on the timeline: a tall tick where a loss was chosen, a short one where another knob
 *  was moved, a ring where two centres merged. The sentence below says it of the step that is shown. */
import type { CSSProperties } from 'react';
import { useLabState } from '../useLab.ts';
import styles from './timeline.module.css';

export function EventMarks() {
  const events = useLabState(({ history }) => history.events);
  return (
    <div className={styles.marks} aria-hidden="true">
      {events.map(({ step, lane, kind }) => (
        <span
          key={`${step} ${lane} ${kind}`}
          className={styles.mark}
          data-kind={kind}
          style={{ '--step': step } as CSSProperties /* a custom property */}
        />
      ))}
    </div>
  );
}
