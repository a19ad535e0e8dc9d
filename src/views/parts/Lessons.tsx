/** The menu of the lessons and the guided tour, and what of them is open; all are fetched when they are first wanted. */
import { useId, useRef, useState } from 'react';
import { Later } from '../Later.tsx';
import { loadLessons, loadTour } from '../loadParts.ts';
import { useLabState, useWords } from '../useLab.ts';
import styles from './header.module.css';

export function LessonMenu() {
  const { text } = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => list.current?.hidePopover();
  return (
    <>
      <button className={styles.lessons} type="button" popoverTarget={id}>
        {text.lessons.label}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className={styles.choices}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && (
          <>
            <Later load={loadTour}>{({ TourOffer }) => <TourOffer onChoose={close} />}</Later>
            <Later load={loadLessons}>{({ LessonList }) => <LessonList onChoose={close} />}</Later>
          </>
        )}
      </div>
    </>
  );
}

export function Lesson() {
  const lesson = useLabState((state) => state.view.lesson);
  return lesson && <Later load={loadLessons}>{({ LessonStrip }) => <LessonStrip lesson={lesson} />}</Later>;
}

export function Tour() {
  const step = useLabState((state) => state.view.tour);
  return step !== null && <Later load={loadTour}>{({ TourBar }) => <TourBar step={step} />}</Later>;
}
