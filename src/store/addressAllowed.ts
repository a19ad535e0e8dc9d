/** What each key of the address may hold, for the sentence that corrects it. */
import {
  BACKEND_NAMES,
  CENTRES_NAMES,
  DATA_NAMES,
  EMBEDDING_NORM_NAMES,
  NETWORK_NAMES,
  OPTIMISER_NAMES,
  RANGES,
  type Setup,
} from '../core/experiment.ts';
import { LOSS_KNOBS } from '../core/losses/knobs.ts';
import { isDrawnKnob, isNumberKnob } from '../core/losses/loss.ts';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { FIELDS } from './addressFields.ts';
import { WALL_LANES } from './lanes.ts';
import { setupRanges } from './limits.ts';
import { LANGUAGES, PANES, PROJECTIONS, SPEED, THEMES, TOUR, UNTIL } from './viewChoices.ts';

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
