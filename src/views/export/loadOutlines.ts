/** What makes outlines of a picture's text, fetched when they are asked for. */
export const loadOutlines = () => import('./outlines/outlines.ts');
