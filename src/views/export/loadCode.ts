/** The code's part of the dialog, fetched when it is opened. */
export const loadCode = () => import('./code/code.ts');
