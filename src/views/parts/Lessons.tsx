/** The menu of the lessons, and the one that is open; both are fetched when they are first wanted. */
import { useId, useRef, useState } from 'react';
import { loadLessons } from '../loadParts.ts';
import { useLabState, useWords } from '../useLab.ts';
import { useLater } from '../useLater.ts';
import styles from './header.module.css';

export function LessonMenu() {
  const { text } = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const later = useLater(loadLessons, isOpen);
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
        {later === 'failed' && <p>{text.setup.ownFailed}</p>}
        {later && later !== 'failed' && <later.LessonList onChoose={() => list.current?.hidePopover()} />}
      </div>
    </>
  );
}

export function Lesson() {
  const { text } = useWords();
  const lesson = useLabState((state) => state.view.lesson);
  const later = useLater(loadLessons, lesson !== null);
  if (lesson === null || later === null) return null;
  return later === 'failed' ? <p>{text.setup.ownFailed}</p> : <later.LessonStrip lesson={lesson} />;
}
