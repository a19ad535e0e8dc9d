/** The lessons to choose from. */
import { LESSON_NAMES } from '../../core/lessons/lessons.ts';
import { openLesson } from '../../store/lessons.ts';
import { useLab, useLabState } from '../useLab.ts';
import styles from './lessons.module.css';
import { useLessonWords } from './useLessonWords.ts';

/** @param onChoose after a lesson was opened */
export function LessonList({ onChoose }: { onChoose: () => void }) {
  const lab = useLab();
  const words = useLessonWords();
  const current = useLabState((state) => state.view.lesson);
  return (
    <ol className={styles.list}>
      {LESSON_NAMES.map((name) => (
        <li key={name}>
          <button
            className={styles.title}
            type="button"
            aria-current={name === current ? 'true' : undefined}
            onClick={() => {
              openLesson(lab, name);
              onChoose();
            }}
          >
            {words.of[name].title}
          </button>
        </li>
      ))}
    </ol>
  );
}
