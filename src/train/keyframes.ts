/** States of a run to go on from: everything that learns, and the knobs that were in force. As many as a budget of memory has
 *  room for; beyond it they are thinned where their steps lie closest, keeping the start and the newest. */
import type { Knobs } from '../core/experiment.ts';
import type { SessionState } from './session.ts';

export interface Keyframe {
  readonly state: SessionState;
  /** One lane's each. */
  readonly knobs: readonly Knobs[];
}

/** For all lanes of a lab: of two lanes of 12,000 samples, fourteen keyframes, of six four. Pictures (core/history) have the
 *  rest of 64 MB. */
const KEYFRAME_BYTES = 40e6;

/** Steps between two keyframes, at least. */
const KEYFRAME_STEPS = 50;

export class Keyframes {
  readonly #budget: number;
  #kept: Keyframe[] = [];

  constructor(budget = KEYFRAME_BYTES) {
    this.#budget = budget;
  }

  /** Whether a step is far enough from the newest. */
  isDue(step: number): boolean {
    return step - (this.#kept.at(-1)?.state.step ?? Number.NEGATIVE_INFINITY) >= KEYFRAME_STEPS;
  }

  /** Those after it belong to steps that are taken back. */
  keep(keyframe: Keyframe): void {
    this.#kept = [...this.#kept.filter(({ state }) => state.step < keyframe.state.step), keyframe];
    while (this.bytes > this.#budget && this.#kept.length > 2) this.#kept.splice(this.#closest(), 1);
  }

  /** The newest at or before a step; undefined where there is none. */
  at(step: number): Keyframe | undefined {
    return this.#kept.findLast(({ state }) => state.step <= step);
  }

  get bytes(): number {
    return this.#kept.reduce((bytes, { state }) => bytes + bytesOf(state), 0);
  }

  /** Which of those between both ends has its neighbours nearest to each other. */
  #closest(): number {
    const steps = this.#kept.map(({ state }) => state.step);
    const widths = steps.slice(2).map((step, i) => step - steps[i]);
    return 1 + widths.indexOf(Math.min(...widths));
  }
}

function bytesOf({ lanes }: SessionState): number {
  let bytes = 0;
  for (const { embeddings, learner } of lanes) {
    for (const array of [
      embeddings,
      learner.parameters,
      learner.first,
      learner.second,
      learner.statistics,
      learner.classCentres,
    ])
      bytes += array.byteLength;
  }
  return bytes;
}
