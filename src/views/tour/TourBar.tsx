/** The guided tour, at the foot of what is seen: what the step asks for, then what came of it. */
import { useEffect, useRef, useState } from 'react';
import { TOUR_NAMES, type TourName } from '../../store/tour/names.ts';
import { leaveTour, TOUR_STEPS } from '../../store/tour/tour.ts';
import { Prose } from '../parts/Prose.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useTell } from '../useTell.ts';
import styles from './tour.module.css';
import { useTourWords } from './useTourWords.ts';

/** @param step from 1 */
export function TourBar({ step }: { step: number }) {
  const lab = useLab();
  const words = useTourWords();
  const { formats } = useWords();
  const name = TOUR_NAMES[step - 1];
  const isDone = useIsDone(name);
  const { ask, see } = words.of[name];
  const isLast = step === TOUR_NAMES.length;
  useTell(isDone ? see : ask);
  const forward = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Who has pressed something goes on with the keys from here; who only opened the page is left where he is.
    const { current } = forward;
    if (current && current.ownerDocument.activeElement !== current.ownerDocument.body) current.focus();
  }, []);
  const goTo = (next: number) => {
    lab.lookAt(null);
    lab.setView({ tour: next });
  };
  return (
    <section className={styles.bar} aria-label={words.label}>
      <p className={styles.at}>
        {words.at(formats.whole(step), formats.whole(TOUR_NAMES.length))}
        <progress className={styles.way} value={step} max={TOUR_NAMES.length} aria-hidden="true" />
      </p>
      <p className={styles.text} data-done={isDone}>
        <Prose>{isDone ? see : ask}</Prose>
      </p>
      <p className={styles.buttons}>
        <button className={styles.other} type="button" disabled={step === 1} onClick={() => goTo(step - 1)}>
          {words.back}
        </button>
        <button
          ref={forward}
          className={styles.next}
          type="button"
          data-done={isDone}
          onClick={() => (isLast ? leaveTour(lab, true) : goTo(step + 1))}
        >
          {isLast ? words.end : isDone ? words.next : words.skip}
        </button>
        <button className={styles.other} type="button" disabled={isDone} onClick={() => TOUR_STEPS[name].act(lab)}>
          {words.act}
        </button>
        {!isLast && (
          <button className={styles.other} type="button" onClick={() => leaveTour(lab, false)}>
            {words.leave}
          </button>
        )}
      </p>
    </section>
  );
}

/** What was done once stays done for as long as its step is shown. */
function useIsDone(name: TourName): boolean {
  const [done, setDone] = useState<TourName | null>(null);
  const isDone = useLabState(TOUR_STEPS[name].isDone);
  useEffect(() => {
    if (isDone) setDone(name);
  }, [isDone, name]);
  return isDone || done === name;
}
