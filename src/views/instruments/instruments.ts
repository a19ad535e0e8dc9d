/** What the page fetches when the instruments are first wanted. */
export { comeTo } from './comeTo.ts';
export { Panel } from './Panel.tsx';
