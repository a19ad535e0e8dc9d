/** The address's hash as save file: `#loss=arcface&m=0.4&s=64`. Only what differs from the defaults is written; every
 *  value is read by itself, so that a bad one costs only itself and is told, and one out of its range is brought into it. A lesson stands for its settings: what is written
 *  after it is what differs from them, and `s=` takes back the s of a lesson. It touches no window: addressBar.ts does. */
import * as v from 'valibot';
import type { Knobs } from '../core/experiment.ts';
import { LESSON_NAMES, LESSONS, type LessonName } from '../core/lessons/lessons.ts';
import { readCurve } from '../core/losses/drawnCurve.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import { allowedAt, isDrawn } from './addressAllowed.ts';
import {
  ADDRESS_KEYS,
  FIELDS,
  type Group,
  groupOf,
  LESSON_KEY,
  LISTS,
  type Spelling,
  spell,
  VERSION,
  VERSION_KEY,
} from './addressFields.ts';
import { COMPARED_LANE, comparedLoss, fitLanes, MAIN_LANE, WALL_LANES, wallLosses } from './lanes.ts';
import { fitSetup } from './limits.ts';
import type { Choices, Notice, View } from './state.ts';

/** What a notice is about where keys name lanes that are not there. */
export const WALL = 'wall';

/** What a notice is about where numbers are of a loss that no circle has. */
export const IDLE = 'address.idle';

/** Longest part of a reader's own text that a notice repeats. */
const MAX_DETAIL = 60;

/** Everything valid in a hash, on top of `defaults`, and a notice for each thing that is not:
 *  'address.<key>' with the value as written, 'address.hide' and 'address.unknown' with the names not known, 'address.wall' with
 *  the keys that only a wall has lanes for. */
export function parseAddress(hash: string, defaults: Choices): { choices: Choices; notices: Notice[] } {
  const parameters = parametersOf(hash);
  const read: Record<Group, Record<string, unknown>> = {
    ...{ setup: {}, view: {} },
    ...WALL_LANES.map((): Record<string, unknown> => ({})),
  };
  const notices: Notice[] = [];
  const notice = (key: string, detail: string, more: Partial<Notice> = {}) =>
    notices.push({ code: `address.${key}`, detail: detail.slice(0, MAX_DETAIL), ...more });

  const asked = parameters.get(LESSON_KEY);
  const lesson = LESSON_NAMES.find((name) => name === asked?.trim()) ?? null;
  if (lesson) layLesson(lesson, parameters);
  else if (asked !== null) notice(LESSON_KEY, asked);

  const version = parameters.get(VERSION_KEY);
  if (version !== null && version !== VERSION) notice(VERSION_KEY, version);

  for (const [key, { group, name, schema, spelling }] of Object.entries(FIELDS)) {
    const raw = parameters.get(key);
    if (raw === null) continue;
    const value = readText(raw, spelling);
    const result = v.safeParse(schema, value);
    if (result.success) read[group][name] = result.output;
    else {
      notice(key, raw, whatIsWrong(key, raw));
      const nearest = v.safeParse(schema, nearestAllowed(key, value));
      if (nearest.success) read[group][name] = nearest.output;
    }
  }
  for (const { key, name, options, most } of LISTS) {
    const named = (parameters.get(key) ?? '').split(',').filter((one) => one !== '');
    const known = options.filter((option) => named.includes(option));
    if (named.length > 0) read.view[name] = known.slice(-most);
    const unknown = named.filter((one) => !options.includes(one));
    if (unknown.length > 0 || known.length > most) notice(key, (unknown.length > 0 ? unknown : named).join(', '));
  }
  const unknownKeys = [...new Set(parameters.keys())].filter((key) => key !== '' && !ADDRESS_KEYS.includes(key));
  if (unknownKeys.length > 0) notice('unknown', unknownKeys.join(', '));

  const setup = { ...defaults.setup, ...read.setup };
  const fitted = fitSetup(setup);
  if (fitted !== setup) notice('ids', String(setup.identities));
  const view = { ...defaults.view, ...read.view, lesson };
  const knobs = readLanes(defaults, read, view.panes);
  const beyond = Object.keys(FIELDS).filter((key) => parameters.has(key) && isBeyond(FIELDS[key].group, knobs));
  if (view.shownLane >= knobs.length) {
    beyond.push('lane');
    view.shownLane = defaults.view.shownLane;
  }
  if (beyond.length > 0) notice(WALL, beyond.join(', '));
  view.isScaleLinked &&= !knobs.some((_, lane) => lane !== MAIN_LANE && 'scale' in read[lane]);
  const choices = { setup: fitted, knobs, view };
  return { choices, notices };
}

/** An address as a reader or an author wrote it: parseAddress, and a notice for the numbers of a loss that none of its circles
 *  trains with, which it would seem to have set in vain. */
export function readAddress(hash: string, defaults: Choices): ReturnType<typeof parseAddress> {
  const { choices, notices } = parseAddress(hash, defaults);
  const parameters = parametersOf(hash);
  const idle = Object.entries(FIELDS).flatMap(([key, { group, name }]) => {
    const loss = LOSS_KNOBS.find((knob) => knob.key === name)?.loss;
    if (!loss || !parameters.get(key) || isBeyond(group, choices.knobs)) return [];
    const lanes = group === MAIN_LANE ? choices.knobs : [choices.knobs[Number(group)]];
    return lanes.some((knobs) => knobs.loss === loss) ? [] : [key];
  });
  return { choices, notices: idle.length > 0 ? [...notices, { code: IDLE, detail: idle.join(', ') }] : notices };
}

/** The hash, without '#', that parseAddress reads back to these choices; '' when they are the defaults. Of what the compared
 *  run is, only what its loss uses: a knob of another loss comes back as the main run's. */
export function formatAddress(choices: Choices, defaults: Choices): string {
  const { lesson } = choices.view;
  const written = write(choices, defaults);
  const ofLesson = lesson ? write(parseAddress(`${LESSON_KEY}=${lesson}`, defaults).choices, defaults) : new Map();
  const parts = lesson ? [`${LESSON_KEY}=${lesson}`] : [];
  for (const [key, value] of written) if (ofLesson.get(key) !== value) parts.push(`${key}=${value}`);
  for (const key of ofLesson.keys()) if (!written.has(key)) parts.push(`${key}=`);
  return parts.join('&');
}

/** Every key that is not as in the defaults, and its value, the lesson left out of account. */
function write(choices: Choices, defaults: Choices): Map<string, string> {
  const written = new Map<string, string>();
  for (const [key, { group, name }] of Object.entries(FIELDS)) {
    if (isNotChosen(choices, group, name)) continue;
    const value = groupOf(choices, group)[name];
    const saysUnlinked = group === COMPARED_LANE && name === 'scale';
    if (saysUnlinked || !Object.is(value, implied(choices, defaults, group)[name])) written.set(key, spell(value));
  }
  for (const { key, name } of LISTS) {
    const named = choices.view[name];
    if (named.join() !== defaults.view[name].join()) written.set(key, named.map(encodeURIComponent).join(','));
  }
  return written;
}

const parametersOf = (hash: string) => new URLSearchParams(hash.replace(/^#?[?/]?/, ''));

/** Puts a lesson's settings under what an address says itself; a key without a value takes its setting back. */
function layLesson(lesson: LessonName, parameters: URLSearchParams): void {
  for (const [key, value] of new URLSearchParams(LESSONS[lesson].settings)) {
    if (!parameters.has(key)) parameters.set(key, value);
    else if (parameters.get(key) === '') parameters.delete(key);
  }
}

/** Whether a field is of a lane that is not there. */
function isBeyond(group: Group, knobs: readonly Knobs[]): boolean {
  return typeof group === 'number' && group >= knobs.length;
}

/** Of a number that is out of its range, or no whole one; undefined of what is no number. */
function nearestAllowed(key: string, value: unknown): number | undefined {
  const allowed = allowedAt(key, 'faces'); // fitSetup has the last word on what other data allow
  if (typeof value !== 'number' || !allowed || !('min' in allowed)) return undefined;
  const inRange = Math.min(allowed.max, Math.max(allowed.min, value));
  return allowed.isWhole ? Math.round(inRange) : inRange;
}

/** Of a text that is no curve: it is told more of than a notice repeats. */
function whatIsWrong(key: string, raw: string): Partial<Notice> {
  if (!isDrawn(key)) return {};
  const fault = readCurve(raw);
  return typeof fault === 'string' ? { fault } : {};
}

/** Whether a field says nothing: it is of a lane that is not there, of another loss than the lane's, or of an s that is linked. */
function isNotChosen({ knobs, view }: Choices, group: Group, name: string): boolean {
  if (isBeyond(group, knobs)) return true;
  if (typeof group === 'string' || group === MAIN_LANE) return false;
  if (name === 'scale') return view.isScaleLinked;
  return LOSS_KNOBS.some((entry) => entry.key === name && entry.loss !== knobs[group].loss);
}

/** The lanes' knobs as read: what the own keys of one do not say is as in the main lane, but for its loss. */
function readLanes(
  defaults: Choices,
  read: Record<number, Record<string, unknown>>,
  panes: View['panes'],
): readonly Knobs[] {
  const main = { ...defaults.knobs[MAIN_LANE], ...read[MAIN_LANE] };
  const compared = { ...main, loss: comparedLoss(main.loss), ...read[COMPARED_LANE] };
  return fitLanes([compared, main], panes).map((knobs, lane) => ({ ...knobs, ...read[lane] }));
}

/** What a field is when the address does not name it. */
function implied(choices: Choices, defaults: Choices, group: Group): Record<string, unknown> {
  if (typeof group === 'string' || group === MAIN_LANE) return groupOf(defaults, group);
  const main = choices.knobs[MAIN_LANE];
  return { ...main, loss: group === COMPARED_LANE ? comparedLoss(main.loss) : wallLosses(choices.knobs)[group] };
}

function readText(raw: string, spelling: Spelling): unknown {
  const trimmed = raw.trim();
  if (spelling === 'word') return trimmed;
  if (spelling === 'switch') return trimmed === 'on' || (trimmed === 'off' ? false : trimmed);
  if (spelling === 'speed' && trimmed === 'max') return null;
  if (spelling === 'panes' && trimmed === 'auto') return trimmed;
  return trimmed === '' ? Number.NaN : Number(trimmed);
}
