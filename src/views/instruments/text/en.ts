import type { InstrumentCatalogue } from './catalogue.ts';

export const en: InstrumentCatalogue = {
  choose: 'Instruments',
  of: {
    curves: {
      name: 'Target logit',
      about:
        'Figure 4b, live: the own class’s logit over its radius, _ψ_(_θ_), of every loss at the values chosen for it. The thick lines are the very tables that train the circles, and the training pictures ride on them at their _θ_.',
    },
    margins: {
      name: 'Decision margins',
      about:
        'Figure 5, live: each picture’s angle to its own _W_ against its angle to the nearest rival’s. Large dots are held-out pictures, as last measured; small pale ones are training pictures, where the network last put them, and these can be pointed at. Of a past step only the small ones are kept. The thick line is where the loss decides, and the margin is shaded: a strip of one width for ArcFace, for no other loss.',
    },
    pull: {
      name: 'Where the pull stops',
      about:
        'How hard each loss at the present _s_ pulls a picture towards its own _W_, on the way from there to a neighbour’s. Where the pull fades, pictures stay: without a margin it fades closest to the boundary, which is softmax’s ambiguity.',
    },
    pipeline: {
      name: 'From face to loss',
      about:
        'Figure 2, live, with the loss as it is set now; point at a dot, or pin one, to follow that picture. _ψ_ is the margin’s doing, on the own class only: dashed bars and the filled dot are without it, solid bars and the hollow dot with it. The arrow is the way in which descent would move this feature; what trains the network is its mean over a batch, damped near the origin if so chosen.',
    },
    angles: {
      name: 'Angles to the own centre',
      about:
        'Figure 4a, live: _θ_ of each training picture to its own _W_, where the network last put it, in bins of 5° on a square-root axis, each with its median. The paper’s 512-D features all start near 90° and end near 30°. On a circle, directions at random are spread evenly from 0° to 180°, and far smaller angles can be reached.',
    },
    tables: {
      name: 'Tables',
      about:
        'Compare the direction in which a margin moves a number, not its size: a circle has room for few classes, 512 dimensions for many.',
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
  own: {
    begin: (loss, circle) => `Draw your own, starting from ${loss} (${circle})`,
    whose: 'Whose curve is drawn',
    points: 'Points of your curve',
    point: (number, count) => `Point ${number} of ${count}`,
    add: 'Add a point',
    remove: 'Remove this point',
    take: (circle) => `Take the ${circle}’s curve`,
    mayRise: 'may rise',
    hint: 'Drag the points. By keys: arrows move a point (with Shift a little), Enter adds one, Delete removes it.',
    stretch: (from, to) => `from ${from}° to ${to}°`,
    rises: (stretches) =>
      `ψ rises ${stretches.join(' and ')}. There the own logit grows with θ, so its gradient pushes a sample away from its own W, not towards it; only the other classes can push it back.`,
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
    ofFaces: 'faces pull faces, W does not',
    stops: (degrees) => `no pull within ${degrees}° of W`,
    everywhere: 'pull all the way to W',
    of: (name, what) => `${name}: ${what}`,
    drawing: (lanes) => `The pull of each loss from a class’s own W to its neighbour’s. ${lanes.join('; ')}.`,
    pair: (theta, pull) => `θ = ${theta}°, pull ${pull}`,
  },
  pipeline: {
    following: { pinned: 'pinned', pointed: 'pointed at', typical: 'typical: at the median θ' },
    none: 'No face has a feature yet.',
    stages: {
      feature: 'feature',
      unitFeature: 'to length 1',
      unitCentre: 'own centre, to length 1',
      cosine: 'their product',
      theta: 'its arccos',
      margin: 'margin, own class',
      noMargin: 'no margin',
      scale: 'own logit',
      softmax: 'softmax',
      loss: 'cross-entropy',
      beside: 'beside the curve; not in the gradient below',
      gradient: 'descent, back to x',
    },
    table: (loss) => `Every class under ${loss}`,
    columns: { identity: 'class', logits: 'logit, margin off and on', before: 'off', after: 'on' },
    own: '(own)',
    more: (count) => `${count} more classes, with smaller logits`,
    drawing: (degrees, push) =>
      `Unit circle with the class centres and this feature, ${degrees} degrees from its own. Descent pushes it by ${push}.`,
  },
  angles: {
    axis: 'θ to the own W',
    at: {
      start: (degrees) => `start: ${degrees}°`,
      middle: (degrees, step) => `step ${step}: ${degrees}°`,
      now: (degrees, step) => `now, step ${step}: ${degrees}°`,
      end: (degrees, step) => `end, step ${step}: ${degrees}°`,
    },
    drawing: (loss, medians) => `${loss}: histograms of θ to the own class centre. Medians: ${medians.join('; ')}.`,
  },
  tables: {
    measured: 'Measured here',
    measuredNote: (step) => `2-D, this page’s pictures, those held out from training, at step ${step}`,
    measuredCaption: 'Angles by Table 3’s names, and who is recognised',
    rows: {
      centreToMean: { name: 'W-EC', about: 'W to its class’s mean' },
      centreInter: { name: 'W-Inter', about: 'W to the nearest other W' },
      intra: { name: 'Intra', about: 'picture to its class’s mean' },
      inter: { name: 'Inter', about: 'mean to the nearest mean' },
      accuracy: { name: 'Accuracy', about: 'nearest W' },
      marginAccuracy: { name: 'Accuracy with margin', about: 'own logit the largest' },
      tar: { name: 'TAR at FAR 1 %', about: 'pairs of one person accepted' },
    },
    noMargin: 'no margin',
    why: 'The two accuracies ask different things of the same pictures. The first asks whether the own _W_ is the nearest (under raw softmax, whether _w_·_x_ is the largest): that is recognition. The second asks it with the margin on the own class, which is what training logs print: a picture that is nearest to its own _W_, but by less than the margin, counts as wrong.',
    published: 'Published, not measured here',
    publishedNote: '512-D, ResNet-50 trained on CASIA. Deng et al. 2019, arXiv 1801.07698.',
    table3: 'Their Table 3, degrees (1: on CASIA, 2: on LFW)',
    table2: 'Their Table 2, verification accuracy, %',
    confusions: 'Who is taken for whom',
    confusionsNote: 'Held-out pictures: a row for whose they are, a column for whom they are taken for.',
    mistakes: (loss) => `${loss}, the most frequent mistakes:`,
    mistake: (of, as, count) => `${of} taken for ${as}: ${count}`,
    noMistake: 'none',
  },
  open: {
    vectors: 'Vectors have no pictures of strangers: this instrument needs faces, digits or photos.',
    waiting: 'The pictures of strangers are being placed.',
    noDigits: 'Fewer than two digits are left that no network was trained on. Choose eight identities or fewer.',
    noPeople: 'Everybody in this set is trained on. Put a photo of somebody else on the circles instead.',
    cannot:
      'What 2-D can show: that classes which are apart need not place strangers apart. What it cannot: how well a margin does on them. Strangers must share one circle with those trained on; 512 dimensions have room for them.',
    cost: (step, images, ms) => `At step ${step}. Each circle placed ${images} pictures; all took ${ms} ms.`,
    drawing: (name) => `${name}: where people who were not trained on fall among those who were`,
    rates: 'Pairs of pictures',
    who: { unseen: 'strangers', seen: 'those trained on' },
    unresolved: 'too few pairs',
    pairs: (same, different) => `${same} pairs of one person, ${different} of two`,
    tar: (percent) => `TAR at FAR ${percent} %`,
    taken: 'Strangers taken for somebody, where 95 % of those trained on are let in',
    within: (percent, degrees) => `${percent} %, within ${degrees}°`,
    means: (name, seen, unseen) =>
      `${name}: at a FAR of 1 %, ${seen} of the pairs of one person are accepted among those trained on, ${unseen} among strangers.`,
    space: ' ',
    histogram: (name) => `${name}: angles between pairs of pictures, of one person and of two`,
    histogramKey: 'Angle of a pair: shaded, one person; broken line, two. Shares on a square-root axis.',
    roc: (name) => `${name}: true-accept rate from 0 to 100 % over false-accept rate on a logarithmic axis`,
    rocKey: 'ROC: TAR, 0 to 100 %, over FAR, logarithmic.',
    visit: 'Put somebody on the circles',
    visitor: 'The visitor',
    stranger: 'A drawn stranger',
    photo: 'A photo of yours',
    leave: 'Send away',
    reading: 'The photo is being read.',
    unsaid: 'The photo could not be used, and the words for why could not be fetched.',
    lands: (name, nearest, theta, cosine, runnerUp, runnerUpTheta) =>
      `${name}: nearest W ${nearest}, θ = ${theta}° (cosine ${cosine}); then W ${runnerUp}, ${runnerUpTheta}°. Any threshold below ${cosine} accepts it as ${nearest}.`,
    nobody:
      'A classifier has no answer “nobody”: only a threshold on the cosine can refuse a stranger. A photo stays on this device and is not kept.',
    foreign: 'These networks were trained on drawings, so a photo is unlike anything they know.',
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
