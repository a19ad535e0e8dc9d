/** What the page fetches when somebody wants a file, or drops one that may have come from here. */
export { Downloads } from './Downloads.tsx';
