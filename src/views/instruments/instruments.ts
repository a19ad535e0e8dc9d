/** What the page fetches when the instruments are first wanted. */
export { Panel } from './Panel.tsx';
