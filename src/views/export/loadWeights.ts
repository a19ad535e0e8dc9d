/** The weights' part of the dialog, fetched when it is opened. */
export const loadWeights = () => import('./weights/weights.ts');
