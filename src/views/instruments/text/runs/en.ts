import type { RunsCatalogue } from './catalogue.ts';

export const en: RunsCatalogue = {
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
    adds: (degrees) => `Each at its best s, the margin adds ${degrees}°, for this seed.`,
    ahead: (degrees) => `Each at its best s, no margin is ${degrees}° ahead, for this seed.`,
  },
  seeds: {
    run: (count) => `Run the next ${count} seeds`,
    stop: 'Stop',
    done: (done, total) => `${done} of ${total} seeds done`,
    held: (done, total) => `${done} of ${total} seeds done; paused, Play goes on`,
    through: (total) => `All ${total} seeds done`,
    none: 'No run has come to its end with these settings yet. One that does, with no knob moved on the way, leaves its circle here.',
    still: 'These vectors are shown as they are: nothing is trained, and a seed changes nothing.',
    list: 'Seeds, the newest last',
    seed: (seed, lanes) => `seed ${seed}: ${lanes.join(', ')}`,
    gap: (name, gap) => `${name} ${gap}`,
    figures: (name, gap, accuracy, centres) =>
      `${name}: gap ${gap}, accuracy ${accuracy} %, closest centres ${centres}°`,
    broken: 'no number',
    untrained: 'not trained',
    median: (gap) => `median ${gap}°`,
    range: (least, most, count) => (count === 1 ? 'one seed' : `${least} to ${most}°, ${count} seeds`),
    changed: (lanes) =>
      `${lanes.join(', ')}: changed on the way, so this run leaves no circle here. Run it again from the start.`,
    one: 'One seed is no evidence: run some more.',
    troubles: (name, what) => `${name}: ${what.join('; ')}.`,
    mixed: (count, seeds) => `${count} of ${seeds} with classes among each other, so without a gap`,
    merged: (count, seeds) => `${count} of ${seeds} with merged centres`,
    notFinite: (count, seeds) => `${count} of ${seeds} with a loss that is no number`,
    lead: (name, over, median, larger, seeds) =>
      `${name} over ${over}, seed by seed: ${median === null ? '' : `median ${median}°, `}the larger gap in ${larger} of ${seeds}.`,
    axis: 'smallest gap',
    drawing: (lanes) => `The gap of every seed. ${lanes.join('; ')}.`,
  },
};
