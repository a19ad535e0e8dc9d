/** What the page fetches for who wants no motion. */
export { Still } from './Still.tsx';
