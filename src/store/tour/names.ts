/** The steps of the guided tour, in their order. The address has them by their numbers, from 1. */
export const TOUR_NAMES = [
  'play',
  'point',
  'finish',
  'margin-off',
  'again-without',
  'again-with',
  'back',
  'scale',
  'loss',
  'curves',
  'plane',
  'open',
] as const;

export type TourName = (typeof TOUR_NAMES)[number];
