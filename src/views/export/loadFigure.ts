/** The part of the dialog for the instruments, fetched when it is opened. */
export const loadFigure = () => import('./figure/figure.ts');
