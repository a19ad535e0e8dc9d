/** What the page fetches when somebody wants a file, or drops one that may have come from here. */
export { reopen } from './address/reopen.ts';
export { Downloads } from './Downloads.tsx';
export { saveCsv } from './saveCsv.ts';
