/** The address's hash as save file: `#loss=arcface&m=0.4&s=64`. Only what differs from the defaults is written; every
 *  value is read by itself, so that a bad one costs only itself and is told. It touches no window: addressBar.ts does. */
import * as v from 'valibot';
import {
  BACKEND_NAMES,
  DATA_NAMES,
  knobsSchema,
  LOSS_NAMES,
  OPTIMISER_NAMES,
  RANGES,
  type Setup,
  setupSchema,
} from '../core/experiment.ts';
import { CONTROL_NAMES } from './controls.ts';
import { fitSetup, setupRanges } from './limits.ts';
import type { Choices, Notice, View } from './state.ts';

/** Longest part of a reader's own text that a notice repeats. */
const MAX_DETAIL = 60;

/** Steps a second that the worker takes. */
const SPEED = { min: 0.25, max: 1000 };

const PROJECTIONS = ['circle', 'plane'] as const satisfies View['projection'][];
const LANGUAGES = ['en', 'ja'] as const satisfies View['language'][];
const THEMES = ['auto', 'light', 'dark'] as const satisfies View['theme'][];

const viewEntries = {
  projection: v.picklist(PROJECTIONS),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(THEMES),
  stepsPerSecond: v.nullable(v.pipe(v.number(), v.minValue(SPEED.min), v.maxValue(SPEED.max))),
};

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  data: DATA_NAMES,
  backend: ['auto', ...BACKEND_NAMES],
  loss: LOSS_NAMES,
  optimiser: OPTIMISER_NAMES,
  projection: PROJECTIONS,
  language: LANGUAGES,
  theme: THEMES,
};
const WHOLE: ReadonlySet<string> = new Set(['identities', 'imagesPerIdentity', 'seed', 'batchSize', 'scheduleSteps']);

export type Allowed = { options: readonly string[] } | { min: number; max: number; isWhole: boolean };

type Text = 'number' | 'word' | 'speed';
interface Field {
  group: keyof Choices;
  name: string;
  schema: v.GenericSchema<unknown, unknown>;
  text: Text;
}
const setupField = (name: keyof typeof setupSchema.entries, text: Text = 'number'): Field => ({
  group: 'setup',
  name,
  schema: setupSchema.entries[name],
  text,
});
const knob = (name: keyof typeof knobsSchema.entries, text: Text = 'number'): Field => ({
  group: 'knobs',
  name,
  schema: knobsSchema.entries[name],
  text,
});
const viewField = (name: keyof typeof viewEntries, text: Text = 'word'): Field => ({
  group: 'view',
  name,
  schema: viewEntries[name],
  text,
});

/** The keys, in the order they are written. They are part of links that people keep: add, never rename. */
const FIELDS: Readonly<Record<string, Field>> = {
  data: setupField('data', 'word'),
  ids: setupField('identities'),
  images: setupField('imagesPerIdentity'),
  vary: setupField('variation'),
  seed: setupField('seed'),
  backend: setupField('backend', 'word'),
  loss: knob('loss', 'word'),
  m: knob('margin'),
  s: knob('scale'),
  lr: knob('learningRate'),
  batch: knob('batchSize'),
  opt: knob('optimiser', 'word'),
  steps: knob('scheduleSteps'),
  warmup: knob('warmup'),
  s0: knob('scaleStart'),
  sramp: knob('scaleRamp'),
  mramp: knob('marginRamp'),
  view: viewField('projection'),
  speed: viewField('stepsPerSecond', 'speed'),
  theme: viewField('theme'),
  lang: viewField('language'),
};
export const ADDRESS_KEYS: readonly string[] = [...Object.keys(FIELDS), 'hide'];

/** Everything valid in a hash, on top of `defaults`, and a notice for each thing that is not:
 *  'address.<key>' with the value as written, 'address.hide' and 'address.unknown' with the names not known. */
export function parseAddress(hash: string, defaults: Choices): { choices: Choices; notices: Notice[] } {
  const parameters = new URLSearchParams(hash.replace(/^#?[?/]?/, ''));
  const read: Record<keyof Choices, Record<string, unknown>> = { setup: {}, knobs: {}, view: {} };
  const notices: Notice[] = [];
  const notice = (key: string, detail: string) =>
    notices.push({ code: `address.${key}`, detail: detail.slice(0, MAX_DETAIL) });

  for (const [key, { group, name, schema, text }] of Object.entries(FIELDS)) {
    const raw = parameters.get(key);
    if (raw === null) continue;
    const result = v.safeParse(schema, readText(raw, text));
    if (result.success) read[group][name] = result.output;
    else notice(key, raw);
  }
  const hidden = (parameters.get('hide') ?? '').split(',').filter((name) => name !== '');
  const isControl = (name: string) => (CONTROL_NAMES as readonly string[]).includes(name);
  if (hidden.length > 0) read.view.hide = CONTROL_NAMES.filter((name) => hidden.includes(name));
  const unknownControls = hidden.filter((name) => !isControl(name));
  if (unknownControls.length > 0) notice('hide', unknownControls.join(', '));
  const unknownKeys = [...new Set(parameters.keys())].filter((key) => key !== '' && !ADDRESS_KEYS.includes(key));
  if (unknownKeys.length > 0) notice('unknown', unknownKeys.join(', '));

  const setup = { ...defaults.setup, ...read.setup };
  const fitted = fitSetup(setup);
  if (fitted !== setup) notice('ids', String(setup.identities));
  const choices = {
    setup: fitted,
    knobs: { ...defaults.knobs, ...read.knobs },
    view: { ...defaults.view, ...read.view },
  };
  return { choices, notices };
}

/** The hash, without '#', that parseAddress reads back to these choices; '' when they are the defaults. */
export function formatAddress(choices: Choices, defaults: Choices): string {
  const parts: string[] = [];
  for (const [key, { group, name }] of Object.entries(FIELDS)) {
    const value = (choices[group] as Record<string, unknown>)[name]; // the table names fields of that group
    if (!Object.is(value, (defaults[group] as Record<string, unknown>)[name])) parts.push(`${key}=${value ?? 'max'}`); // as above
  }
  const { hide } = choices.view;
  if (hide.join() !== defaults.view.hide.join()) parts.push(`hide=${hide.map(encodeURIComponent).join(',')}`);
  return parts.join('&');
}

/** What a key of the address may hold, for the sentence that corrects it; null for a key that is not one. */
export function allowedAt(key: string, data: Setup['data']): Allowed | null {
  const field = FIELDS[key];
  if (!field) return null;
  if (field.name in OPTIONS) return { options: OPTIONS[field.name] };
  if (field.name === 'stepsPerSecond') return { min: SPEED.min, max: SPEED.max, isWhole: false };
  const range = { ...RANGES, ...setupRanges(data) }[field.name as keyof typeof RANGES]; // what is left has a range
  return { min: range.min, max: range.max, isWhole: WHOLE.has(field.name) };
}

/** The value of a key in these choices, as the address would write it. */
export function valueAt(key: string, choices: Choices): string {
  const { group, name } = FIELDS[key];
  return String((choices[group] as Record<string, unknown>)[name] ?? 'max'); // the table names fields of that group
}

function readText(raw: string, text: Text): unknown {
  const trimmed = raw.trim();
  if (text === 'word') return trimmed;
  if (text === 'speed' && trimmed === 'max') return null;
  return trimmed === '' ? Number.NaN : Number(trimmed);
}
