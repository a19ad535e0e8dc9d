/** What the page fetches for who stands before a room with it. */
export { KeysDialog } from './KeysDialog.tsx';
export { SingledName } from './SingledName.tsx';
