/** Takes a run through every move of another, as its JSON tells them: to the step of each, the knobs that it had from there on,
 *  and on. Same setup, same moves, same backend: the same run, bit for bit. */
import * as v from 'valibot';
import { type Knobs, knobsSchema } from '../../../core/experiment.ts';
import { isSameKnobs } from '../../../store/lanes.ts';
import type { Lab, LabState } from '../../../store/state.ts';
import { FORMAT } from '../data/run.ts';

const stepSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const movedSchema = v.array(v.object({ step: stepSchema, knobs: v.record(v.string(), v.unknown()) }));
const runSchema = v.object({
  format: v.literal(FORMAT),
  step: stepSchema,
  circles: v.array(v.object({ moved: v.pipe(movedSchema, v.minLength(1)) })),
});

/** What every lane is trained with from a step on. */
interface Leg {
  readonly from: number;
  /** One lane's each. */
  readonly knobs: readonly Knobs[];
}

export interface Replay {
  /** By step, the first from 0; more than one. */
  readonly legs: readonly Leg[];
  /** Where the run ends. */
  readonly end: number;
}

/** @param lanes in the order of the circles that the text tells of
 *  @returns null where the text tells of no moves, of other circles, or of knobs that are none */
export function readReplay(text: string, lanes: readonly number[]): Replay | null {
  const run = v.safeParse(v.pipe(v.string(), v.parseJson(), runSchema), text);
  if (!run.success || run.output.circles.length !== lanes.length) return null;
  const { circles, step: end } = run.output;
  const steps = [...new Set(circles.flatMap(({ moved }) => moved.map(({ step }) => step)))].sort((a, b) => a - b);
  if (steps.length < 2 || steps[0] !== 0 || steps[steps.length - 1] >= end) return null;
  const legs = steps.map((from) => {
    const knobs: Knobs[] = [];
    for (const [place, { moved }] of circles.entries()) {
      const all = Object.assign({}, ...moved.filter(({ step }) => step <= from).map((move) => move.knobs));
      const parsed = v.safeParse(knobsSchema, all);
      if (parsed.success) knobs[lanes[place]] = parsed.output;
    }
    return { from, knobs };
  });
  return legs.every(({ knobs }) => Object.keys(knobs).length === lanes.length) ? { legs, end } : null;
}

/** Goes on from the first leg, which the lab has just been opened with, up to its end. It ends where the reader does something
 *  else. */
export function replay({ store, setAllKnobs, playTo }: Lab, { legs, end }: Replay): void {
  const { setup } = store.getState();
  let leg = 0;
  /** Until then, what is shown is of the run before. */
  let hasBegun = false;
  let isMoving = false;
  const target = () => legs[leg + 1]?.from ?? end;
  const follow = (state: LabState) => {
    if (isMoving) return;
    const { lanes, isPlaying, phase } = state;
    const step = lanes[0].snapshot?.step ?? 0;
    const isElsewhere = lanes.some(({ knobs }, lane) => !isSameKnobs(knobs, legs[leg].knobs[lane] ?? knobs));
    if (state.setup !== setup || phase === 'failed' || isElsewhere) return stop();
    hasBegun ||= phase === 'ready' && step === 0;
    if (!hasBegun || isPlaying || step === 0) return;
    if (step !== target() || leg === legs.length - 1) return stop();
    leg++;
    isMoving = true;
    setAllKnobs(legs[leg].knobs);
    playTo(target());
    isMoving = false;
  };
  const stop = store.subscribe(follow);
  follow(store.getState());
}
