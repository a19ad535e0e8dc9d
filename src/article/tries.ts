/** What the article offers to do: each is a state of the experiment, as its address has it. */

export interface Try {
  /** On top of what is there, or, with `isAfresh`, of a page that nobody has touched. */
  readonly set: string;
  readonly isAfresh?: true;
  /** Then it trains: on from where it is, or from the start. */
  readonly next?: 'play' | 'again';
}

/** Small enough to end in seconds. */
const SMALL = 'images=300&batch=128&steps=200';

export const TRIES = {
  'see-figure-3': { set: '', isAfresh: true, next: 'play' },
  'margin-off': { set: 'm=0' },
  'margin-on': { set: 'm=0.5' },
  'margin-again': { set: 'm=0.5', next: 'again' },
  strangers: { set: `show=open&${SMALL}`, isAfresh: true, next: 'play' },
  'raw-softmax': { set: `loss=softmax&view=plane&${SMALL}`, isAfresh: true, next: 'play' },
  'on-the-circle': { set: 'view=circle' },
  triplet: { set: `loss=triplet&vs.loss=softmax&${SMALL}`, isAfresh: true, next: 'play' },
  'centre-loss': { set: `loss=centre-loss&vs.loss=softmax&view=plane&${SMALL}`, isAfresh: true, next: 'play' },
  sphereface: { set: `loss=sphereface&vs.loss=norm-softmax&${SMALL}`, isAfresh: true, next: 'play' },
  cosface: { set: `loss=cosface&vs.loss=norm-softmax&${SMALL}`, isAfresh: true, next: 'play' },
  'cosface-35': { set: `loss=cosface&cosface.m=0.35&show=curves&${SMALL}`, isAfresh: true, next: 'play' },
  normalise: { set: `loss=norm-softmax&vs.loss=softmax&view=plane&${SMALL}`, isAfresh: true, next: 'play' },
  'figure-2': { set: 'show=pipeline' },
  'with-margin': { set: `show=tables&${SMALL}`, isAfresh: true, next: 'play' },
  'random-start': { set: `centres=random&${SMALL}`, isAfresh: true, next: 'play' },
  'figure-4': { set: 'show=angles,curves' },
  'figure-5': { set: 'show=margins' },
  'scale-low': { set: `s=8&vs.s=8&${SMALL}`, isAfresh: true, next: 'play' },
  'scale-high': { set: `s=64&vs.s=64&${SMALL}`, isAfresh: true, next: 'play' },
  means: { set: `s=64&vs.s=64&show=tables&${SMALL}`, isAfresh: true, next: 'play' },
  sixteen: { set: `ids=16&m=0.2&${SMALL}`, isAfresh: true, next: 'play' },
  'no-room': { set: `m=0.8&show=tables&${SMALL}`, isAfresh: true, next: 'play' },
  map: { set: 'show=map' },
  pull: { set: 'show=pull' },
  tables: { set: 'show=tables' },
  crowded: { set: 'lesson=crowded', isAfresh: true, next: 'play' },
  antipodal: { set: 'lesson=antipodal', isAfresh: true, next: 'play' },
  merged: { set: 'lesson=merged', isAfresh: true, next: 'play' },
  'early-margin': { set: 'lesson=early-margin', isAfresh: true, next: 'play' },
  adacos: { set: 'lesson=adacos', isAfresh: true, next: 'play' },
} as const satisfies Record<string, Try>;

export type TryId = keyof typeof TRIES;
export const TRY_IDS = Object.keys(TRIES) as TryId[]; // its keys
