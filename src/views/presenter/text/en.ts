import type { PresenterCatalogue } from './catalogue.ts';

export const en: PresenterCatalogue = {
  title: 'Keyboard',
  space: 'Space',
  rows: {
    play: 'play or pause; at the end of a run, run it again',
    step: 'one step',
    rewind: 'back to step 0',
    scrub: 'look back along the timeline, and forward again',
    loss: 'loss of the main circle',
    knob: 'its margin _m_, or its loss’s first number, by one step (in full screen)',
    fullScreen: 'full screen, and back',
    leave: 'leave full screen, let a pinned dot go',
    list: 'this list',
  },
  note: 'The main circle is the right one of two, the only one, or the one of a wall that was touched last. A slider, a menu or a circle that has the focus keeps the keys that it needs itself.',
  walk: 'A circle that has the focus is walked: ← and → go round its classes, ↓ or Enter into one, ↑ or Esc back out; its worst sample leads on to the others, and Enter pins one.',
  isOn: 'Keys move the page',
};
