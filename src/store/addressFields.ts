/** The keys of the address, one a choice: where it is kept and how it is spelt. What each may hold, addressAllowed.ts says. */
import type * as v from 'valibot';
import { knobsSchema, setupSchema } from '../core/experiment.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import { isNumberKnob } from '../core/losses/loss.ts';
import { CONTROL_NAMES } from './controls.ts';
import { INSTRUMENT_NAMES, MOST_SHOWN } from './instruments.ts';
import { COMPARED_LANE, circleOrder, MAIN_LANE, WALL_LANES } from './lanes.ts';
import type { Choices } from './state.ts';
import { viewEntries } from './viewChoices.ts';

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

/** The value of a key in these choices, as the address would write it; '' where it has none. */
export function valueAt(key: string, choices: Choices): string {
  const { group, name, spelling } = FIELDS[key];
  const value = groupOf(choices, group)[name];
  return value === null && spelling !== 'speed' ? '' : spell(value);
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
