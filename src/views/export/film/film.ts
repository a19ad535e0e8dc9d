/** What the page fetches when somebody wants a film. */
export { FilmPart } from './FilmPart.tsx';
