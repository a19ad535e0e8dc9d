import type { PeopleCatalogue } from './catalogue.ts';

export const en: PeopleCatalogue = {
  open: {
    vectors: 'Vectors have no pictures of strangers: this instrument needs faces, digits or photos.',
    waiting: 'The pictures of strangers are being placed.',
    noDigits: 'Fewer than two digits are left that no network was trained on. Choose eight identities or fewer.',
    noPeople: 'Everybody in this set is trained on. Put a photo of somebody else on the circles instead.',
    keptOut: 'Kept out of training',
    keepNone: 'nobody',
    keepLast: (count) => `the last ${count} people`,
    person: (name, number) => (name === '' ? `Stranger ${number}` : name),
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
    camera: 'The camera',
    leave: 'Send away',
    reading: 'The photo is being read.',
    unsaid: 'The photo could not be used, and the words for why could not be fetched.',
    lands: (name, nearest, theta, cosine, runnerUp, runnerUpTheta) =>
      `${name}: nearest W ${nearest}, θ = ${theta}° (cosine ${cosine}); then W ${runnerUp}, ${runnerUpTheta}°. Any threshold below ${cosine} accepts it as ${nearest}.`,
    and: ' and of ',
    inside: (classes) => `Inside the 90 % arc of ${classes}.`,
    between: (before, fromBefore, after, toAfter) =>
      `Between the 90 % arcs of ${before} and ${after}, ${fromBefore}° and ${toAfter}° from them.`,
    dropPhoto: 'Drop a photo here to put it on the circles.',
    nobody:
      'A classifier has no answer “nobody”: only a threshold on the cosine can refuse a stranger. A photo stays on this device and is not kept.',
    foreign: 'These networks were trained on drawings, so a photo is unlike anything they know.',
  },
};
