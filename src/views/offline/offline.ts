/** What the page fetches, once it is there, to be kept for when there is no network. */
export { Newer } from './Newer.tsx';
