/** What the page fetches when a lesson is first wanted, or something first goes wrong with a run. */
export { LessonList } from './LessonList.tsx';
export { LessonStrip } from './LessonStrip.tsx';
export { Warning } from './Warning.tsx';
