import type { LessonCatalogue } from './catalogue.ts';

export const en: LessonCatalogue = {
  of: {
    normalise: {
      title: 'Normalise: the radius goes, the angle stays',
      about:
        'In the plane a face lies at its feature _x_, and softmax counts both angle and length. Divided by ‖_x_‖ it keeps its angle and lies on the circle; Norm-Softmax and ArcFace see nothing else.',
      mend: 'Divide by the length',
    },
    'margin-or-scale': {
      title: 'Is it the margin or the scale?',
      about:
        'On the left _m_ = 0 and _s_ = 64, on the right _m_ = 0.5 and _s_ = 8: the gaps differ, and so do two knobs. Only at the same _s_ is the difference the margin’s.',
      mend: 'Train both with _s_ = 8',
    },
    boundary: {
      title: 'Why softmax is ambiguous at the boundary',
      about:
        'Without a margin a face is hardly pulled any more a few degrees on its own side of the boundary, so faces of two classes may stay close on either side of it. With a margin the pull, the ink in the wedges, reaches further.',
      mend: 'Train the right run with ArcFace, _m_ = 0.5',
    },
    crowded: {
      title: 'Too much margin for n people',
      about:
        'On a circle _n_ classes are at best 2π/_n_ apart, sixteen 0.39 rad. ArcFace’s _m_ must stay below that: at 0.5 not even a face on its own centre satisfies it.',
      mend: 'Train with _m_ = 0.2',
    },
    'cosface-35': {
      title: 'Why CosFace’s 0.35 does not fit eight on a circle',
      about:
        'A face exactly on its own centre has cosine 1 with it and cos 45° = 0.71 with the next of eight, so no _m_ above 0.29 can be satisfied. At 0.35 a loss remains although the classes separate; in 512-D there is room for it.',
      mend: 'Train with _m_ = 0.2',
    },
    adacos: {
      title: 'AdaCos’s s = √2·ln(C − 1): what a fixed scale does here',
      about:
        'Fixed AdaCos takes other classes to be near 90° and gives _s_ = 2.75 for eight; here the next are 45° away. So even a face exactly on its own centre has a probability of 0.49 only, though the classes may separate as well as at a larger _s_.',
      mend: 'Train with _s_ = 10',
    },
    antipodal: {
      title: 'The antipodal trap',
      about:
        'As Eq. 3 is printed, cos(θ + _m_) rises again past θ = π − _m_: a face that starts there is driven to the far side of its own centre, and if the centres lie together there, its loss can be low. In 2-D many start there, in 512-D hardly any.',
      mend: 'Train with a guard past π − _m_',
    },
    merged: {
      title: 'Merged centres, and the rescue',
      about:
        'Centres at random may start close together, or in an order round the circle that the faces do not have. With lengths normalised they move along the circle only, where others stand in their way.',
      mend: 'Start the centres evenly spaced',
    },
    'early-margin': {
      title: 'm too early, m ramped',
      about:
        'Four centres at random, and all of _m_ = 1 from the first step: two are pressed together before the network tells their faces apart, and do not part again. Rising from 0, it leaves them time to get clear.',
      mend: 'Let _m_ rise over the first 60 %',
    },
    'two-dimensions': {
      title: 'What two dimensions show, and what they cannot',
      about:
        'In 512-D random directions are nearly perpendicular, so θ starts near 90° and there is room for very many classes; in 2-D θ starts anywhere from 0 to 180° and each class has two neighbours. The curves and where they pull are the same in both; the angles, the largest margin that fits and which run fails are not. _s_ = 64 and _m_ = 0.5 are the paper’s values for 512-D; the recipe here (_s_ = 32 rising from 16, Adam, evenly spaced centres, damping near the origin) is this page’s own.',
      mend: '',
    },
  },
  run: 'Run',
  again: 'From the start',
  leave: 'Leave the lesson',
  found: {
    lengths: (ratio) =>
      `Right: the longest twentieth of the features are ${ratio} times as long as the shortest, or more.`,
    confounded: (degrees) => `The gaps differ by ${degrees}°. How much of that is the margin’s, these two cannot say.`,
    happened: (came) => `It has happened. Right: ${came}.`,
  },
  gone: (came) => `These runs do not show it.${came && ` Right: ${came}.`}`,
  came: {
    gap: (degrees) => `the smallest gap is ${degrees}`,
    kept: (percent) => `with the margin on, ${percent} of the held-out pictures are right`,
    floor: (nats) => `the loss can fall to ${nats} nats`,
    centres: (degrees) => `the two closest centres are ${degrees} apart`,
  },
  before: (value) => ` (the run before: ${value})`,
  warning: {
    merged: (first, second) => `Centres ${first} and ${second} point almost the same way.`,
    mergedCause: 'On a circle neither gets round the others.',
    notFinite: (step) => `The loss stopped being a number at step ${step}.`,
    notFiniteCause: 'The steps were too long for this loss.',
    antipodal: (identity, degrees) => `The faces of identity ${identity} lie ${degrees}° from their own class centre.`,
    antipodalCause: 'Past θ = π − _m_, cos(θ + _m_) rises again: the loss drives them away from it.',
    guard: 'Rewind with a guard',
    lossFloor: (accuracy, withMargin) =>
      `${accuracy} % of the held-out pictures are right, with the margin on ${withMargin} %.`,
    lossFloorCause: 'What is left of the loss is the margin’s, more than most faces can keep.',
    smallScale: (scale, floor) =>
      `At s = ${scale} the loss cannot fall below ${floor} nats, even with every face on its own, evenly spaced centre.`,
    reseed: 'Try another seed',
    ramp: (start) => `Rewind, with s rising from ${start}`,
    slower: (rate) => `Rewind with learning rate ${rate}`,
  },
};
