/** The circles: which are shown, and the numbers measured of them, in English. */
import type { CircleCatalogue } from './catalogue.ts';

export const en = {
  panes: {
    label: 'Circles',
    both: 'Both circles',
    alone: (name) => `Only this circle: ${name}`,
    accuracy: 'accuracy',
    gap: 'gap',
    overlap: 'overlap',
    mixed: 'mixed',
    ghost: (name, gap) => `behind, in grey: ${name}, ${gap}`,
  },
  wall: {
    auto: 'Auto',
    atHand: (loss) => `Numbers of ${loss}`,
    afresh: 'Six circles start together, so this is step 0 again.',
    beyond: (keys) => `The address sets ${keys}, of circles that only six have: panes=6 shows them.`,
    finished: (widest, narrowest, isMoved) =>
      `Same people, start and batches. ${widest ? `Widest gap: ${widest.name}, ${widest.gap}. Narrowest: ${narrowest.name}, ${narrowest.gap}.` : 'In no circle are all classes apart.'}${isMoved ? ' Knobs were moved on the way.' : ''}`,
  },
  numbers: {
    label: 'Measured now',
    loss: 'Loss',
    classes: 'Class by class, as tables',
    lossUnit: 'nats',
    accuracy: 'Held-out accuracy',
    withMargin: 'with margin',
    gap: 'Smallest gap',
    gapBetween: (first, second) => `between the 90 % arcs of ${first} and ${second}`,
    intra: 'Intra: a face to its class’s mean direction',
    centreToMean: 'W-EC: W to its class’s mean direction',
    centreInter: 'W-Inter: W to the nearest other W, mean',
    smallestCentreAngle: 'Smallest angle between two W',
    tar: 'Same person accepted at 1 % false accepts',
    about: 'What these numbers say',
    explanations: [
      'Loss is the mean cross-entropy of each step, margin and scale included, on a logarithmic axis. Two values of it cannot be compared where the loss, _m_ or _s_ differs.',
      'Held-out pictures are never trained on. “Nearest centre” is the share of them whose own class centre is the nearest in angle; under raw softmax, whose own logit _w_·_x_ is the largest. “With margin”, shown where there is one, asks the same after _m_ was added to the angle θ of the own class only, which is what many training logs print; at a large _m_ it can read 0 while nearly every face is recognised.',
      'The gap lies between the arcs that hold the middle 90 % of two neighbouring identities, held-out pictures only. Where they overlap it is said by how much. It is this page’s measure of the gap in the paper’s Figure 3; the paper gives no number for it.',
    ],
  },
} as const satisfies CircleCatalogue;
