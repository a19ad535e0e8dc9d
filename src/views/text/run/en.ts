/** A run: its buttons, its state, and looking back at it, in English. */
import type { RunCatalogue } from './catalogue.ts';

export const en = {
  run: {
    label: 'Training',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    rewind: 'Rewind',
    reseed: 'New seed',
    again: 'Run again',
    againWith: (change) => `Run again with ${change}`,
    againChanged: 'Run again with these settings',
    againHint: 'The same faces, start and batches once more (space bar)',
    trainedWith: (what) => `trained with ${what}`,
    goOn: 'Train on',
    goOnHint: 'More steps from where the networks stand, as it is set now',
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
    goOnHint:
      'Take the training back to this step, with the loss, m and s of then and whatever you have moved while looking back',
    sentence: (isPlaying, events) =>
      [
        isPlaying ? 'You are looking back; training goes on underneath.' : 'You are looking back.',
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
    waiting: 'Waiting until another experiment on this page has finished or paused.',
    paused: 'Paused. Move m or s and play on, or rewind.',
    still: 'Vectors shown as they are: nothing is trained. “Your data…” can send them through the network.',
    finished: (results, isMoved) =>
      `Same people, start and batches. ${results.map(({ name, gap }) => `${name}: ${gap}`).join('. ')}.${isMoved ? ' Knobs were moved on the way.' : ''}`,
    moved: 'The pull follows at once; the dots follow it only in training, and stay where it has ended.',
    failed: 'Stopped.',
  },
} as const satisfies RunCatalogue;
