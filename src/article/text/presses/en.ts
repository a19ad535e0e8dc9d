import type { PressesText } from './catalogue.ts';

export const en: PressesText = {
  tries: {
    'see-figure-3': {
      label: 'Train both from the start',
      look: 'The number between two people at the rim is the smallest gap.',
    },
    'margin-off': { label: 'Set m to 0', look: 'The shaded pull shrinks back to the boundaries.' },
    'margin-on': { label: 'Set m to 0.5', look: 'The pull reaches over the boundaries again.' },
    'margin-again': { label: 'Train again with m = 0.5', look: 'The gaps of the run before stay as a ghost.' },
    strangers: {
      label: 'Strangers on the circle',
      look: 'Grey marks are the strangers. On the left, without a margin, still more of them are let in.',
    },
    'raw-softmax': {
      label: 'Softmax, lengths and all',
      look: 'Each class is a wedge; the longer a feature, the surer the answer.',
    },
    'on-the-circle': { label: 'Only the directions', look: 'The same features, moved to the rim.' },
    triplet: { label: 'Triplets against softmax', look: 'Where a line stood there is now a mean.' },
    'centre-loss': {
      label: 'Centre loss against softmax',
      look: 'Each class gathers about its own centre, which is drawn apart from W.',
    },
    sphereface: {
      label: 'SphereFace',
      look: 'A margin that grows with the angle is small on a circle: the gaps open little.',
    },
    cosface: { label: 'CosFace', look: 'Gaps open, much as under ArcFace.' },
    'cosface-35': { label: 'CosFace at 0.35', look: 'Its margin is more than eight people have room for.' },
    normalise: { label: 'Norm-Softmax against softmax', look: 'The loss no longer sees how long a feature is.' },
    'figure-2': { label: 'Open Figure 2', look: 'One bar changes between the two rows: the own class’s.' },
    'with-margin': {
      label: 'ArcFace, judged with its margin',
      look: 'Without the margin, as the tables print beside it, more of them are right.',
    },
    'random-start': {
      label: 'Centres that begin anywhere',
      look: 'Most pictures are nearest to their own centre all the same: an accuracy does not show it.',
    },
    'figure-4': { label: 'Open Figure 4', look: 'The pictures ride on the curve that trains them.' },
    'figure-5': { label: 'Open Figure 5', look: 'ArcFace’s strip is equally wide everywhere.' },
    'scale-low': { label: 's = 8 on both', look: 'The two gaps differ less than at a larger scale.' },
    'scale-high': { label: 's = 64 on both', look: 'The gap without a margin is about half as wide.' },
    means: {
      label: 's = 64 and a centre’s class',
      look: 'Under ArcFace, on the right, it is less than half as far. W-EC in the tables is this angle.',
    },
    sixteen: { label: 'Sixteen people', look: 'Of eight people nearly all pictures are, in a run like this one.' },
    'no-room': {
      label: 'm = 0.8, more than there is room for',
      look: 'With the margin on hardly one counts as right; the tables print both.',
    },
    map: { label: 'Open the map', look: 'Each cell is a run on this device; begin it with its button.' },
    pull: { label: 'Where the pull stops', look: 'The curves end at the boundary, or beyond it.' },
    tables: { label: 'Open the tables', look: 'W-EC is the angle between a centre and its class’s mean.' },
    crowded: { label: 'Sixteen people at m = 0.5', look: 'The warning says how much room there is.' },
    antipodal: { label: 'Take the guard away', look: 'A class leaves for the side opposite its centre.' },
    merged: { label: 'Start the centres at random', look: 'Two lines come to lie on one another.' },
    'early-margin': {
      label: 'A large margin from the first step',
      look: 'Two centres are pressed together, and do not part again.',
    },
    adacos: {
      label: 's = 2.75 against 32',
      look: 'The loss stays high, yet on the left, at the larger scale, the pictures are farther from their centres.',
    },
  },
  predictions: {
    strangers:
      'Strangers come to a door that knows only the eight. It opens to whoever is as near to a centre as nineteen in twenty of the eight’s own pictures are. Which share of the strangers’ pictures will the network on the right let in?',
    softmax: 'Plain softmax, the same eight people: which gap, in degrees, will there be between the closest two?',
    triplet: 'Triplets, without a centre to gather at: how large will the smallest gap be?',
    cosface: 'CosFace with the margin that eight people have room for: how large will the smallest gap be?',
    normalise: 'Lengths are normalised now, but there is no margin yet: how large will the smallest gap be?',
    arcface:
      'Eight people are an eighth of a turn apart, and what is to stay free between two of them is the angle {m}. ArcFace, the right circle: how large will its smallest gap be at the end?',
    'with-margin':
      'Judge the right circle with the margin still on, as in the lower row: for which share of the pictures that were not trained on will the bar of the own class be the longest?',
    'random-start':
      'Leave it to chance: each centre begins at an angle that is drawn at random. Evenly spaced they would be an eighth of a turn apart. How far from each other will the closest two on the right circle be at the end?',
    scale: 'ArcFace again, in a shorter run and with a far smaller scale: how large will the smallest gap be?',
    sphereface:
      'The nearer to a centre, the narrower SphereFace’s strip; and on a circle no picture is far from a centre. With the paper’s {=sphere.m1}: how large will the smallest gap be?',
    means:
      'The paper’s {s} = {=faces.s}, but on the circle: without a margin, on the left, how far will a centre be from the mean of its class, on average?',
    'early-margin':
      'The third of these, with four people: a large margin from the first step, and centres that begin anywhere. Which share of the pictures that were not trained on will be nearest to their own centre, on the right?',
    sixteen:
      'Two dimensions, and sixteen people instead of eight, with a smaller margin: on the right circle, which share of the pictures that were not trained on will be nearest to their own centre?',
    adacos:
      'The fixed scale of that formula, and no margin: the loss has to stay large. How far will a picture on the right circle be from its own centre at the end, on average?',
    'no-room':
      'Ask for a margin that eight people have no room for, and such a log will say that almost nothing is right. Which share of the pictures that were not trained on will be nearest to their own centre?',
  },
  predict: {
    heading: 'Predict, run, compare',
    guess: 'Your guess:',
    compare: 'Run it and compare',
    waits: 'The run is on its way, on the circles. What it comes to is drawn here when it has ended.',
    came: 'You said %guess%; the run came to %came%. Your guess is the broken line, the run the whole one. %look%',
    mixed: 'You said %guess%; at the end of the run the classes lie among each other, so there is no gap to measure.',
    unseen:
      'You said %guess%; when the run ended nobody looked at the strangers any more. Their instrument has to stay open.',
    changed: 'The experiment was changed before this run had ended, so there is nothing to compare.',
  },
};
