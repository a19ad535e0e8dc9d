import type { InstrumentCatalogue } from './catalogue.ts';
import { en as drawings } from './drawings/en.ts';
import { en as figures } from './figures/en.ts';
import { en as people } from './people/en.ts';
import { en as runs } from './runs/en.ts';

export const en: InstrumentCatalogue = {
  choose: 'Instruments',
  of: {
    curves: {
      name: 'Target logit',
      about:
        'Figure 4b, live: _ψ_(_θ_) of every loss at the values chosen for it. The thick lines are the very tables that train the circles, and the training pictures ride on them at their _θ_. _s_ multiplies all of it and bends no curve.',
    },
    margins: {
      name: 'Decision margins',
      about:
        'Figure 5, live: large dots are held-out pictures, as last measured; small pale ones, which can be pointed at, are training pictures. The thick line is where the loss decides, and the margin is shaded: of one width for ArcFace alone. _s_ moves no boundary.',
    },
    pull: {
      name: 'Where the pull stops',
      about:
        'How hard each loss at the present _s_ pulls a picture towards its own _W_, on the way from there to a neighbour’s. Where it fades, pictures stay: without a margin closest to the boundary, which is softmax’s ambiguity.',
    },
    pipeline: {
      name: 'From face to loss',
      about:
        'Figure 2, live, with the loss as set now; point at a dot, or pin one, to follow it. _ψ_ is the margin’s doing, on the own class only: dashed bars and the filled dot are without it, solid bars and the hollow dot with it. The arrow is the way in which descent on this picture alone would move its feature.',
    },
    angles: {
      name: 'Angles to the own centre',
      about:
        'Figure 4a, live: _θ:thetaY_ of the training pictures, where the network last put them, in bins of 5° on a square-root axis, each with its median. The paper’s 512-D features start near 90° and end near 30°; on a circle they start anywhere and come far closer.',
    },
    tables: {
      name: 'Tables',
      about:
        'Compare which way a margin moves a number, not how far: a circle has room for few classes, 512 dimensions for many.',
    },
    open: {
      name: 'Open set',
      about:
        'Outside, the people trained on: their held-out pictures’ middle 90 % and _W_. Inside, people whom no network here was trained on, a ring each: point at one to light the same person in every circle.',
    },
    map: {
      name: 'Map of m and s',
      about:
        'Is it the margin or the scale? Every circle is a run of its own on this device, of the same people from the same start. The outer arcs are the middle 90 % of each identity’s held-out pictures, the ticks the class centres; the number is the smallest gap between two arcs in degrees, × where classes lie among each other. Press a circle to take its _m_ and _s_ over.',
    },
    seeds: {
      name: 'Seeds',
      about:
        'What this page’s runs came to with the settings of now, a circle a seed: each has other people and other first weights, the same in every row. The number is the smallest gap between two arcs in degrees, × where classes lie among each other. Press a circle to load its seed. They stay until the page is closed.',
    },
  },
  circles: ['left circle', 'right circle'],
  noLogits: 'Triplets have no logits: faces are compared with faces, and _W_ takes no part.',
  wallCircle: (place) => `circle ${place}`,
  runs: ['first run', 'second run'],
  beside: {
    margins: 'The boundary is of the logits alone; what this loss has beside them moves pictures, but no boundary.',
    arrow: 'The arrow is of the cross-entropy alone: what this loss has beside it is left out.',
    pull: {
      centre: 'Of centre loss only softmax’s part is drawn, not the pull to the class’s running mean.',
      intra: 'Of intra-loss only Norm-Softmax’s part is drawn, not the constant pull that it adds.',
      inter: 'What inter-loss adds pushes the W apart; it does not pull on pictures.',
    },
  },
  ...drawings,
  ...figures,
  ...people,
  ...runs,
};
