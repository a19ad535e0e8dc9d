/** The keys of the address, one a choice: where it is kept, how it is spelt and what it may be. */
import * as v from 'valibot';
import {
  BACKEND_NAMES,
  CENTRES_NAMES,
  DATA_NAMES,
  EMBEDDING_NORM_NAMES,
  knobsSchema,
  NETWORK_NAMES,
  OPTIMISER_NAMES,
  RANGES,
  type Setup,
  setupSchema,
} from '../core/experiment.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import { isDrawnKnob, isNumberKnob } from '../core/losses/loss.ts';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { CONTROL_NAMES } from './controls.ts';
import { INSTRUMENT_NAMES, MOST_SHOWN } from './instruments.ts';
import { COMPARED_LANE, circleOrder, MAIN_LANE, WALL_LANES } from './lanes.ts';
import { setupRanges } from './limits.ts';
import type { Choices, View } from './state.ts';
import { TOUR_NAMES } from './tour/names.ts';

/** Steps a second that the worker takes. */
const SPEED = { min: 0.25, max: 1000 };

/** A run may be trained past its schedule. */
const UNTIL = { min: 1, max: RANGES.scheduleSteps.max };

const TOUR = { min: 1, max: TOUR_NAMES.length };

const PROJECTIONS = ['circle', 'plane'] as const satisfies View['projection'][];
const LANGUAGES = ['en', 'ja'] as const satisfies View['language'][];
const THEMES = ['auto', 'light', 'dark'] as const satisfies View['theme'][];

const PANES = ['auto', 1, 2, 6] as const satisfies View['panes'][];

const viewEntries = {
  panes: v.picklist(PANES),
  shownLane: v.picklist(WALL_LANES),
  projection: v.picklist(PROJECTIONS),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(THEMES),
  tour: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(TOUR.min), v.maxValue(TOUR.max))),
  until: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(UNTIL.min), v.maxValue(UNTIL.max))),
  stepsPerSecond: v.nullable(v.pipe(v.number(), v.minValue(SPEED.min), v.maxValue(SPEED.max))),
};

const SWITCH = ['on', 'off'];

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  data: DATA_NAMES,
  network: NETWORK_NAMES,
  embeddingNorm: EMBEDDING_NORM_NAMES,
  centres: CENTRES_NAMES,
  damping: SWITCH,
  backend: ['auto', ...BACKEND_NAMES],
  loss: LOSS_NAMES,
  optimiser: OPTIMISER_NAMES,
  panes: PANES.map(String),
  shownLane: WALL_LANES.map(String),
  projection: PROJECTIONS,
  language: LANGUAGES,
  theme: THEMES,
};
const WHOLE: ReadonlySet<string> = new Set([
  'identities',
  'keptOut',
  'imagesPerIdentity',
  'seed',
  'batchSize',
  'scheduleSteps',
]);

export type Allowed =
  | { isCurve: true }
  | { options: readonly string[] }
  | { min: number; max: number; isWhole: boolean };

/** How a value is written: a number, a word as it is, 'on' or 'off', or a number that a word may stand for. */
export type Spelling = 'number' | 'word' | 'switch' | 'speed' | 'panes';
/** Where a field is kept: a number is the lane whose knob it is. */
export type Group = 'setup' | 'view' | number;
interface Field {
  group: Group;
  name: string;
  schema: v.GenericSchema<unknown, unknown>;
  spelling: Spelling;
}
const setupField = (name: keyof typeof setupSchema.entries, spelling: Spelling = 'number'): Field => ({
  group: 'setup',
  name,
  schema: setupSchema.entries[name],
  spelling,
});
const knob = (lane: number, name: keyof typeof knobsSchema.entries, spelling: Spelling = 'number'): Field => ({
  group: lane,
  name,
  schema: knobsSchema.entries[name],
  spelling,
});
const mainKnob = (name: keyof typeof knobsSchema.entries, spelling: Spelling = 'number') =>
  knob(MAIN_LANE, name, spelling);
const viewField = (name: keyof typeof viewEntries, spelling: Spelling = 'word'): Field => ({
  group: 'view',
  name,
  schema: viewEntries[name],
  spelling,
});

/** Every loss's own knobs in one lane. */
function lossFields(lane: number, prefix: string): Record<string, Field> {
  const entries = LOSS_KNOBS.map(({ key, knob: its }) => {
    const spelling = isNumberKnob(its) ? 'number' : 'word';
    return [prefix + (its.address ?? key), knob(lane, key, spelling)] as const;
  });
  return Object.fromEntries(entries);
}

/** What a lane beside the main one may have of its own. */
function ownFields(lane: number, prefix: string): Record<string, Field> {
  return {
    [`${prefix}loss`]: knob(lane, 'loss', 'word'),
    ...lossFields(lane, prefix),
    [`${prefix}s`]: knob(lane, 'scale'),
  };
}

/** Those that a wall adds, by the places of their circles: w1, w3, w4, w5. */
function wallFields(): Record<string, Field> {
  const fields = circleOrder({ lanes: WALL_LANES }).map((lane, place) =>
    lane === MAIN_LANE || lane === COMPARED_LANE ? {} : ownFields(lane, `w${place + 1}.`),
  );
  return Object.assign({}, ...fields);
}

/** The keys, in the order they are written. They are part of links that people keep: add, never rename. */
export const FIELDS: Readonly<Record<string, Field>> = {
  data: setupField('data', 'word'),
  ids: setupField('identities'),
  out: setupField('keptOut'),
  images: setupField('imagesPerIdentity'),
  vary: setupField('variation'),
  seed: setupField('seed'),
  network: setupField('network', 'word'),
  norm: setupField('embeddingNorm', 'word'),
  centres: setupField('centres', 'word'),
  damp: setupField('damping', 'switch'),
  backend: setupField('backend', 'word'),
  loss: mainKnob('loss', 'word'),
  ...lossFields(MAIN_LANE, ''),
  s: mainKnob('scale'),
  lr: mainKnob('learningRate'),
  batch: mainKnob('batchSize'),
  opt: mainKnob('optimiser', 'word'),
  steps: mainKnob('scheduleSteps'),
  warmup: mainKnob('warmup'),
  s0: mainKnob('scaleStart'),
  sramp: mainKnob('scaleRamp'),
  mramp: mainKnob('marginRamp'),
  ...ownFields(COMPARED_LANE, 'vs.'),
  ...wallFields(),
  panes: viewField('panes', 'panes'),
  lane: viewField('shownLane', 'number'),
  view: viewField('projection'),
  speed: viewField('stepsPerSecond', 'speed'),
  step: viewField('until', 'number'),
  tour: viewField('tour', 'number'),
  theme: viewField('theme'),
  lang: viewField('language'),
};
interface List {
  key: string;
  name: 'hide' | 'instruments';
  options: readonly string[];
  most: number;
}

/** Keys that hold several names, separated by commas. */
export const LISTS: readonly List[] = [
  { key: 'hide', name: 'hide', options: CONTROL_NAMES, most: CONTROL_NAMES.length },
  { key: 'show', name: 'instruments', options: INSTRUMENT_NAMES, most: MOST_SHOWN },
];

/** Names the lesson that the rest of the address is read on top of. */
export const LESSON_KEY = 'lesson';

/** The version of the keys and of what they stand for. An address that names none is of version 1. */
export const VERSION_KEY = 'v';
export const VERSION = '1';

export const ADDRESS_KEYS: readonly string[] = [
  VERSION_KEY,
  LESSON_KEY,
  ...Object.keys(FIELDS),
  ...LISTS.map(({ key }) => key),
];

/** What a key of the address may hold, for the sentence that corrects it; null for a key that is not one. */
export function allowedAt(key: string, data: Setup['data']): Allowed | null {
  const field = FIELDS[key];
  if (!field) return null;
  if (field.name in OPTIONS) return { options: OPTIONS[field.name] };
  if (field.name === 'stepsPerSecond') return { min: SPEED.min, max: SPEED.max, isWhole: false };
  if (field.name === 'until') return { ...UNTIL, isWhole: true };
  if (field.name === 'tour') return { ...TOUR, isWhole: true };
  const ofLoss = LOSS_KNOBS.find((entry) => entry.key === field.name)?.knob;
  if (ofLoss && isDrawnKnob(ofLoss)) return { isCurve: true };
  if (ofLoss)
    return isNumberKnob(ofLoss) ? { min: ofLoss.min, max: ofLoss.max, isWhole: false } : { options: ofLoss.options };
  const range = { ...RANGES, ...setupRanges(data) }[field.name as keyof typeof RANGES]; // what is left has a range
  return { min: range.min, max: range.max, isWhole: WHOLE.has(field.name) };
}

/** Whether a key of the address holds a curve. */
export function isDrawn(key: string): boolean {
  return LOSS_KNOBS.some((entry) => entry.key === FIELDS[key]?.name && isDrawnKnob(entry.knob));
}

/** The value of a key in these choices, as the address would write it. */
export function valueAt(key: string, choices: Choices): string {
  const { group, name } = FIELDS[key];
  return spell(groupOf(choices, group)[name]);
}

/** The choices that a group's fields name; of a lane that is not there, the main one's. */
export function groupOf({ setup, knobs, view }: Choices, group: Group): Record<string, unknown> {
  if (group === 'setup') return setup;
  return group === 'view' ? { ...view } : (knobs[group] ?? knobs[MAIN_LANE]);
}

/** A value as the address has it; readText reads it back. */
export function spell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value ?? 'max');
}
