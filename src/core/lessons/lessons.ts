/** The lessons: for each, the choices that reproduce what it shows, and those that mend it. Both are written as an address,
 *  so that a lesson is a link. What it detects is detect.ts's, its words are the views'. Seeds and sizes are measured ones:
 *  small enough to end in seconds, easy enough that nothing else goes wrong, in the run beside it or once it is mended. */

export const LESSON_NAMES = [
  'normalise',
  'margin-or-scale',
  'boundary',
  'crowded',
  'cosface-35',
  'adacos',
  'antipodal',
  'merged',
  'early-margin',
  'two-dimensions',
] as const;

/** They are part of links that people keep: add, never rename. */
export type LessonName = (typeof LESSON_NAMES)[number];

export interface Lesson {
  /** What of the address differs from a page without one. */
  readonly settings: string;
  /** What of the address mends it, on top of its settings; an empty value takes one of them back. '' where there is
   *  nothing to mend. */
  readonly rescue: string;
}

const SMALL = 'images=150&batch=64&steps=150';
const LONGER = 'images=200&batch=64&steps=200';

export const LESSONS: Readonly<Record<LessonName, Lesson>> = {
  normalise: { settings: `loss=softmax&view=plane&${SMALL}`, rescue: 'view=' },
  'margin-or-scale': { settings: `s=8&vs.s=64&${LONGER}`, rescue: 'vs.s=' },
  boundary: { settings: `loss=norm-softmax&vs.loss=softmax&${LONGER}`, rescue: 'loss=' },
  crowded: { settings: 'ids=16&vary=0.1&show=margins&images=150&batch=64&steps=200', rescue: 'm=0.2' },
  'cosface-35': { settings: `loss=cosface&cosface.m=0.35&vary=0.2&show=margins&${SMALL}`, rescue: 'cosface.m=' },
  adacos: { settings: `loss=norm-softmax&s=2.75&vs.loss=norm-softmax&vs.s=32&vary=0.4&${SMALL}`, rescue: 's=10' },
  antipodal: {
    settings: 'ids=4&m=0.9&guard=none&s=64&centres=random&vary=0.4&seed=8&show=curves&images=150&batch=64&steps=120',
    rescue: 'guard=',
  },
  merged: { settings: `centres=random&vary=0.4&${SMALL}`, rescue: 'centres=' },
  'early-margin': {
    settings: 'ids=4&m=1&centres=random&vary=0.4&seed=5&images=150&batch=64&steps=250',
    rescue: 'mramp=0.6',
  },
  'two-dimensions': { settings: '', rescue: '' },
};
