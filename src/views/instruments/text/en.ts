import type { InstrumentCatalogue } from './catalogue.ts';

export const en: InstrumentCatalogue = {
  choose: 'Instruments',
  of: {
    curves: {
      name: 'Target logit',
      about:
        'Figure 4b, live: the own class’s logit over its radius, ψ(_θ_), of every loss at the values chosen for it. The thick lines are the tables that train the two circles; the ticks below are the held-out pictures at their _θ_.',
    },
    map: {
      name: 'Map of m and s',
      about:
        'Is it the margin or the scale? Every circle is a run of its own on this device, of the same people from the same start. The outer arcs are the middle 90 % of each identity’s held-out pictures, the ticks the class centres; the number is the smallest gap between two arcs in degrees, × where classes lie among each other. Press a circle to take its _m_ and _s_ over.',
    },
  },
  curves: {
    axis: 'target logit / radius',
    drawing: (lanes) => `Target logit curves over θ from 0 to 180 degrees. ${lanes.join('; ')}.`,
    at: (name, degrees, value) => `${name}: ${value} at ${degrees} degrees`,
    batch: 'held-out pictures',
  },
  map: {
    start: 'Train the map',
    goOn: 'Go on',
    cancel: 'Stop',
    other: 'Map what is chosen now',
    progress: 'The map so far',
    row: (row, rows) => `row ${row} of ${rows}`,
    held: 'waits while your run plays',
    unkept: {
      full: 'This browser has no room left: the map stays until the page is closed.',
      none: 'This browser keeps nothing for this page: the map stays until the page is closed.',
    },
    size: ({ loss, seed, identities, images, steps, batch }) =>
      `${loss}, seed ${seed}: ${identities} identities × at most ${images} pictures, ${steps} steps of ${batch} a circle.`,
    drawnInstead: 'Of drawn faces: only photos that are kept on this device can be trained a second time.',
    otherLoss: (chosen) => `${chosen} has no _m_ and _s_ to map.`,
    space: ' ',
    drawing: (loss) => `Smallest gaps of ${loss} in degrees: margins across, scales down`,
    cell: (gap, accuracy) => `gap ${gap}, accuracy ${accuracy}`,
    untrained: 'not trained yet',
    answer: (without, best) =>
      `At ${without.margin} the gap goes from ${without.least} to ${without.most} with s alone (largest at s = ${without.scale}). At ${best.margin} it goes from ${best.least} to ${best.most} (largest at s = ${best.scale}).`,
  },
};
