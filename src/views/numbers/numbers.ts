/** What the page fetches when the numbers are first wanted. */
export { Numbers } from './Numbers.tsx';
