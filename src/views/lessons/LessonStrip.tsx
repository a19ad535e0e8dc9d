/** The lesson that is open, above the circles: what it is about, what its runs came to, and the way on. What goes wrong in a
 *  run is said at its circle; here stands what is no fault elsewhere. */
import { useRef } from 'react';
import { detect, type Finding } from '../../core/lessons/detect.ts';
import { LESSONS, type LessonName } from '../../core/lessons/lessons.ts';
import type { Figure } from '../../core/lessons/outcome.ts';
import { figuresOf, leaveLesson, mendLesson, openLesson, sceneOf } from '../../store/lessons.ts';
import { isFinished } from '../../store/rerun.ts';
import type { LabState } from '../../store/state.ts';
import { type Formats, NO_NUMBER } from '../format.ts';
import { Prose } from '../parts/Prose.tsx';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { useTell } from '../useTell.ts';
import styles from './lessons.module.css';
import type { LessonCatalogue } from './text/catalogue.ts';
import { useLessonWords } from './useLessonWords.ts';

export function LessonStrip({ lesson }: { lesson: LessonName }) {
  const lab = useLab();
  const words = useLessonWords();
  const { formats } = useWords();
  const finding = useFinding(lesson);
  const came = useCame(lesson, words, formats);
  const isDone = useLabState(isFinished);
  const isPlaying = useLabState((state) => state.isPlaying);
  const { title, about, mend } = words.of[lesson];
  const isTrained = LESSONS[lesson].settings !== '';
  const found = isTrained && isDone ? (finding ? sayFinding(finding, words, formats, came) : words.gone(came)) : '';
  useTell(title);
  useTell(found);
  return (
    <section className={styles.strip} aria-label={title}>
      <div>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.about}>
          <Prose>{about}</Prose>
        </p>
      </div>
      <div className={styles.way}>
        {isTrained && <p className={styles.found}>{found}</p>}
        <p className={styles.buttons}>
          {isTrained && !isDone && !isPlaying && (
            <button className={styles.next} type="button" onClick={lab.play}>
              {words.run}
            </button>
          )}
          {finding && (
            <button className={styles.next} type="button" onClick={() => mendLesson(lab, lesson)}>
              <Prose>{mend}</Prose>
            </button>
          )}
          {isTrained && isDone && !finding && (
            <button className={styles.other} type="button" onClick={() => openLesson(lab, lesson)}>
              {words.again}
            </button>
          )}
          <button className={styles.other} type="button" onClick={() => leaveLesson(lab)}>
            {words.leave}
          </button>
        </p>
      </div>
    </section>
  );
}

/** What a lesson is about, where its runs show it; null before, and once it is mended. */
function useFinding(lesson: LessonName): Finding | null {
  const last = useRef<{ of: readonly unknown[]; finding: Finding | null }>({ of: [], finding: null });
  return useLabState((state) => {
    if (!isFinished(state)) return null;
    const of = [lesson, state.lanes, state.people, state.view.projection];
    if (!of.every((it, i) => it === last.current.of[i])) last.current = { of, finding: find(lesson, state) };
    return last.current.finding;
  });
}

function find(lesson: LessonName, state: LabState): Finding | null {
  const scene = sceneOf(state);
  return scene && detect(lesson, scene);
}

/** What the right run came to, and the run that it left behind, as the end of a sentence; '' where there is no figure. */
function useCame(lesson: LessonName, words: LessonCatalogue, formats: Formats): string {
  return useLabState((state) => {
    if (!isFinished(state)) return '';
    const { now, before } = figuresOf(lesson, state);
    if (!now) return '';
    return words.came[now.code](print(now, formats)) + (before ? words.before(print(before, formats)) : '');
  });
}

function print({ code, value }: Figure, formats: Formats): string {
  if (code === 'floor') return formats.fixed(value, 2);
  return code === 'kept' ? `${formats.percent(value, 0)} %` : `${formats.degrees(value, 0)}°`;
}

function sayFinding(finding: Finding, { found }: LessonCatalogue, formats: Formats, came: string): string {
  switch (finding.code) {
    case 'lengths':
      return found.lengths(formats.fixed(finding.ratio, 1));
    case 'confounded':
      return Number.isFinite(finding.difference) ? found.confounded(formats.degrees(finding.difference, 0)) : NO_NUMBER;
    case 'ambiguous':
    case 'antipodal':
    case 'loss-floor':
    case 'margin-impossible':
    case 'merged-centres':
    case 'not-finite':
    case 'scale-too-small':
      return found.happened(came);
    default:
      return finding satisfies never;
  }
}
