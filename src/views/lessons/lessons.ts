/** What the page fetches when a lesson is first wanted. */
export { LessonList } from './LessonList.tsx';
export { LessonStrip } from './LessonStrip.tsx';
