import type { DrawingsCatalogue } from './catalogue.ts';

export const en: DrawingsCatalogue = {
  range: {
    label: 'Angles shown',
    curves: { whole: '0–180°', paper: '20–100°, as printed' },
    upTo: (degrees) => `0–${degrees}°`,
  },
  curves: {
    across: '_θ:thetaY_ to the own class centre',
    up: '_ψ_(_θ_), target logit / radius',
    drawing: (lanes) => `Target logit curves over θ from 0 to 180 degrees. ${lanes.join('; ')}.`,
    pair: (theta, psi) => `θ = ${theta}°, ψ = ${psi}`,
    at: (name, degrees, value) => `${name}: ${value} at ${degrees} degrees`,
  },
  own: {
    begin: (loss, circle) => `Draw your own, starting from ${loss} (${circle})`,
    whose: 'Whose curve is drawn',
    points: 'Points of your curve',
    point: (number, count) => `Point ${number} of ${count}`,
    add: 'Add a point',
    remove: 'Remove this point',
    take: (circle) => `Take the ${circle}’s curve`,
    nudge: {
      ArrowLeft: 'Point to the left',
      ArrowRight: 'Point to the right',
      ArrowUp: 'Point up',
      ArrowDown: 'Point down',
    },
    mayRise: 'may rise',
    hint: 'Drag the points. By keys: arrows move a point (with Shift a little), Enter adds one, Delete removes it.',
    stretch: (from, to) => `from ${from}° to ${to}°`,
    rises: (stretches) =>
      `ψ rises ${stretches.join(' and ')}. There the own logit grows with θ, so its gradient pushes a sample away from its own W; only the other classes can push it back.`,
  },
  margins: {
    across: '_θ:thetaY_ to the own _W:WY_',
    up: '_θ:thetaJ_ to the nearest rival’s _W_',
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
    places: ['own _W:WY_', 'boundary', 'rival’s _W_'],
    ofFaces: 'faces pull faces, W does not',
    stops: (degrees) => `no pull within ${degrees}° of W`,
    everywhere: 'pull all the way to W',
    of: (name, what) => `${name}: ${what}`,
    drawing: (lanes) => `The pull of each loss from a class’s own W to its neighbour’s. ${lanes.join('; ')}.`,
    pair: (theta, pull) => `θ = ${theta}°, pull ${pull}`,
  },
  angles: {
    axis: '_θ:thetaY_ to the own _W:WY_; height: share of pictures',
    at: {
      start: (degrees) => `start: ${degrees}°`,
      middle: (degrees, step) => `step ${step}: ${degrees}°`,
      now: (degrees, step) => `now, step ${step}: ${degrees}°`,
      end: (degrees, step) => `end, step ${step}: ${degrees}°`,
    },
    drawing: (loss, medians) => `${loss}: histograms of θ to the own class centre. Medians: ${medians.join('; ')}.`,
  },
};
