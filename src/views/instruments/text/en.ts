import type { InstrumentCatalogue } from './catalogue.ts';

export const en: InstrumentCatalogue = {
  choose: 'Instruments',
  of: {
    curves: {
      name: 'Target logit',
      about:
        'Figure 4b, live: the own class’s logit over its radius, _ψ_(_θ_), of every loss at the values chosen for it. The thick lines are the very tables that train the two circles, and the training pictures ride on them at their _θ_.',
    },
    margins: {
      name: 'Decision margins',
      about:
        'Figure 5, live: each training picture’s angle to its own _W_, where the network last put it, against its angle to the nearest rival’s. The thick line is where the loss decides, and the margin is shaded: a strip of one width for ArcFace, for no other loss.',
    },
    pull: {
      name: 'Where the pull stops',
      about:
        'How hard each loss at the present _s_ pulls a picture towards its own _W_, on the way from there to a neighbour’s. Where the pull fades, pictures stay: without a margin it fades closest to the boundary, which is softmax’s ambiguity.',
    },
  },
  circles: ['left circle', 'right circle'],
  range: {
    label: 'Angles shown',
    curves: { whole: '0–180°', paper: '20–100°, as printed' },
    upTo: (degrees) => `0–${degrees}°`,
  },
  curves: {
    across: '_θ_ to the own class centre',
    up: '_ψ_(_θ_), target logit / radius',
    drawing: (lanes) => `Target logit curves over θ from 0 to 180 degrees. ${lanes.join('; ')}.`,
    pair: (theta, psi) => `θ = ${theta}°, ψ = ${psi}`,
    at: (name, degrees, value) => `${name}: ${value} at ${degrees} degrees`,
  },
  margins: {
    across: '_θ_ to the own _W_',
    up: '_θ_ to the nearest rival’s _W_',
    kept: 'right, margin kept',
    right: 'right',
    missed: 'nearer to a rival',
    lengths: 'Raw softmax counts lengths too: the diagonal is only the angular part of its boundary.',
    drawing: (name, widths) =>
      `${name}: angle to the own centre against angle to the nearest rival’s, with the margin between diagonal and boundary shaded. The margin is ${widths.join(', ')}.`,
    at: (width, degrees) => `${width} degrees wide at ${degrees} degrees`,
    sample: (who, own, rival) => `${who}: own W ${own}°, rival’s ${rival}°`,
  },
  pull: {
    up: 'pull / _s_',
    places: ['own _W_', 'boundary', 'rival’s _W_'],
    stops: (degrees) => `no pull within ${degrees}° of W`,
    everywhere: 'pull all the way to W',
    of: (name, what) => `${name}: ${what}`,
    drawing: (lanes) => `The pull of each loss from a class’s own W to its neighbour’s. ${lanes.join('; ')}.`,
    pair: (theta, pull) => `θ = ${theta}°, pull ${pull}`,
  },
};
