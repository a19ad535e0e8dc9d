/** What the page fetches when a reader's own data come up. */
export { Troubles } from './Troubles.tsx';
export { UploadCaption } from './UploadCaption.tsx';
export { UploadPanel } from './UploadPanel.tsx';
export { VisitorCamera } from './VisitorCamera.tsx';
