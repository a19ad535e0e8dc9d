/** What between two states of the lab is an event that is told: a run that began, rested or ended, another loss, another circle
 *  in the place of the one that stands alone. No step is one. */
import { isWall, laneAt } from '../store/lanes.ts';
import type { LabState } from '../store/state.ts';
import type { Formats } from './format.ts';
import { laneName } from './laneName.ts';
import { statusSentence } from './statusSentence.ts';
import type { Catalogue } from './text/catalogue.ts';

/** @returns '' for none */
export function sayEvent(state: LabState, before: LabState, text: Catalogue, formats: Formats): string {
  const { lanes, view } = state;
  const { loss } = text;
  if (lanes !== before.lanes && lanes.length === before.lanes.length) {
    const other = lanes.find(({ knobs }, i) => knobs.loss !== before.lanes[i].knobs.loss);
    if (other) return `${loss.label}: ${laneName(other.knobs, text, formats)}`;
  }
  if (view.shownLane !== before.view.shownLane && !isWall(state)) {
    return `${loss.runs}: ${laneName(laneAt(lanes, view.shownLane).knobs, text, formats)}`;
  }
  const sentence = state.phase === 'ready' ? statusSentence(state, formats, text) : '';
  return before.phase === 'ready' && sentence === statusSentence(before, formats, text) ? '' : sentence;
}
