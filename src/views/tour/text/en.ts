/** The guided tour in English. */
import type { TourCatalogue } from './catalogue.ts';

export const en: TourCatalogue = {
  label: 'Guided tour',
  offer: 'Guided tour: twelve steps, five minutes',
  at: (step, steps) => `Tour, ${step} of ${steps}`,
  of: {
    play: {
      ask: 'Press Play. Two networks start from the same weights and see the same faces; only the loss differs.',
      see: 'They train on your device. Every dot is one picture; it moves as the network changes its mind about it.',
    },
    point: {
      ask: 'Point at a dot, or touch one. Each is a drawn face that the network has turned into a direction.',
      see: 'The card shows the picture and its angle to its own class centre. A click keeps it marked.',
    },
    finish: {
      ask: 'Wait for the end of the run, and watch the two figures in bold above the circles.',
      see: 'The smallest gap between neighbours: left without a margin, right with _m_ = 0.5. Same _s_, same start: the margin opened it.',
    },
    'margin-off': {
      ask: 'Now move the right circle’s margin _m_ to 0, and keep an eye on the coloured wedges.',
      see: 'The pull shrank at once to thin rays at the boundaries. The dots stay: they were trained with the margin.',
    },
    'again-without': {
      ask: 'Press Run again: the same faces and batches once more, now without a margin on the right.',
      see: 'Both circles show the same run now: without its margin ArcFace is Norm-Softmax. In grey behind: the run before.',
    },
    'again-with': {
      ask: 'Put _m_ back to 0.5 and run again. It is the same start for the third time.',
      see: 'The gap is back. The same start with the same settings comes to the same figures every time.',
    },
    back: {
      ask: 'Drag the timeline under the circles back to an early step.',
      see: 'The picture as it was then. “Go on from here” would train on from it, with other settings if you like.',
    },
    scale: {
      ask: 'Move the scale _s_ down to 10 or less.',
      see: 'The wedges spread over the whole circle. A small _s_ keeps pulling on faces that are right already.',
    },
    loss: {
      ask: 'Choose CosFace for the right circle. Its margin is subtracted from the cosine, not added to the angle.',
      see: 'The wedges have another shape. Run again to see where this loss takes the same faces.',
    },
    curves: {
      ask: 'Open Instruments, then Target logit, which is the paper’s Figure 4b.',
      see: 'Every loss is one curve over the angle, and the training pictures ride on it at their _θ_. The thick ones train the circles.',
    },
    plane: {
      ask: 'In the menu at the top right, change the projection from Circle to Plane.',
      see: 'The raw features, length and all. The normalised losses look at the direction only; softmax would use the length too.',
    },
    open: {
      ask: 'Choose Open set among the instruments: people that no run was trained on.',
      see: 'A stranger has no class of his own. What counts is whether two pictures of one stranger land closer together than pictures of two.',
    },
  },
  act: 'Do it for me',
  skip: 'Skip',
  next: 'Next',
  back: 'Back',
  leave: 'Leave the tour',
  end: 'End of the tour',
};
