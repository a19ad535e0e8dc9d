/** What the page fetches when somebody wants to share. */
export { ShareDialog } from './ShareDialog.tsx';
