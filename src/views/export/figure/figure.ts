/** What the page fetches when somebody wants an instrument as a picture. */
export { FigurePart } from './FigurePart.tsx';
