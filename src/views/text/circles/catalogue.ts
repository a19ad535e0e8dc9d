/** Every word about the circles: which are shown, and the numbers measured of them. */

export interface CircleCatalogue {
  /** The circles. */
  panes: {
    label: string;
    both: string;
    /** Shows this circle alone. */
    alone: (name: string) => string;
    accuracy: string;
    gap: string;
    overlap: string;
    /** In a gap's place where classes lie among each other. */
    mixed: string;
    /** The run before, behind this one. */
    ghost: (name: string, gap: string) => string;
  };
  wall: {
    /** How many circles, as a choice. */
    auto: string;
    /** The numbers of the loss at hand. */
    atHand: (loss: string) => string;
    /** A run with trained steps gave way to a wall's. */
    afresh: string;
    /** Keys of the address that only a wall has lanes for. */
    beyond: (keys: string) => string;
    /** What the runs of a wall came to: the widest gap, null where none is one, and the narrowest. */
    finished: (
      widest: { name: string; gap: string } | null,
      narrowest: { name: string; gap: string },
      isMoved: boolean,
    ) => string;
  };
  numbers: {
    label: string;
    loss: string;
    /** The tables of the circles. */
    classes: string;
    lossUnit: string;
    accuracy: string;
    withMargin: string;
    gap: string;
    gapBetween: (first: string, second: string) => string;
    intra: string;
    centreToMean: string;
    centreInter: string;
    smallestCentreAngle: string;
    tar: string;
    about: string;
    explanations: readonly string[];
  };
}
