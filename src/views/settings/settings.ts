/** What the page fetches of its settings once it has nothing else to do, and with the performance drawer. */
export { Expert } from './Expert.tsx';
export { Performance } from './Performance.tsx';
export { Setup } from './Setup.tsx';
