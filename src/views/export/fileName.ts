/** What a file is called: whose run it is, and how far it had come. */
import { shownLane } from '../../store/lookBack.ts';
import type { LabState } from '../../store/state.ts';

/** 'arclab-norm-softmax-arcface-600.svg' @param ending without the dot */
export function fileName(state: LabState, lanes: readonly number[], ending: string): string {
  const shown = lanes.map((lane) => shownLane(state, lane));
  const losses = lanes.length > 2 ? ['losses'] : shown.map(({ knobs }) => knobs.loss);
  return `arclab-${[...losses, shown[0].snapshot?.step ?? 0].join('-')}.${ending}`;
}
