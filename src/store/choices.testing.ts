/** Test helper: any choices that an address can hold. */
import fc from 'fast-check';
import {
  BACKEND_NAMES,
  CENTRES_NAMES,
  DATA_NAMES,
  EMBEDDING_NORM_NAMES,
  type Knobs,
  NETWORK_NAMES,
  OPTIMISER_NAMES,
  RANGES,
  type Setup,
} from '../core/experiment.ts';
import { LESSON_NAMES } from '../core/lessons/lessons.ts';
import { anyDrawn } from '../core/losses/forces.testing.ts';
import { LOSS_KNOBS, type LossKnobs } from '../core/losses/knobs.ts';
import { isDrawnKnob, isNumberKnob } from '../core/losses/loss.ts';
import { LOSS_NAMES } from '../core/losses/registry.ts';
import { CONTROL_NAMES } from './controls.ts';
import { INSTRUMENT_NAMES, MOST_SHOWN } from './instruments.ts';
import { MAIN_LANE, WALL_LANES } from './lanes.ts';
import type { Choices, View } from './state.ts';
import { TOUR_NAMES } from './tour/names.ts';

const real = (name: keyof typeof RANGES) => fc.double({ ...RANGES[name], noNaN: true }).map((x) => x + 0);
const whole = (name: keyof typeof RANGES) => fc.integer(RANGES[name]);
const lossKnobs = Object.fromEntries(
  LOSS_KNOBS.map(({ key, knob }) => [
    key,
    isNumberKnob(knob)
      ? fc.double({ min: knob.min, max: knob.max, noNaN: true }).map((x) => x + 0)
      : isDrawnKnob(knob)
        ? anyDrawn
        : fc.constantFrom(...knob.options),
  ]),
) as { [Key in keyof LossKnobs]: fc.Arbitrary<LossKnobs[Key]> }; // one of each kind, by its key
const mainKnobs: fc.Arbitrary<Knobs> = fc.record({
  loss: fc.constantFrom(...LOSS_NAMES),
  ...lossKnobs,
  scale: real('scale'),
  learningRate: real('learningRate'),
  batchSize: whole('batchSize'),
  optimiser: fc.constantFrom(...OPTIMISER_NAMES),
  scheduleSteps: whole('scheduleSteps'),
  warmup: real('warmup'),
  scaleStart: real('scaleStart'),
  scaleRamp: real('scaleRamp'),
  marginRamp: real('marginRamp'),
});
type OwnKnobs = Pick<Knobs, 'loss' | keyof LossKnobs | 'scale'>;

const ownKnobs: fc.Arbitrary<OwnKnobs> = fc.record({
  loss: fc.constantFrom(...LOSS_NAMES),
  ...lossKnobs,
  scale: real('scale'),
});
const views: fc.Arbitrary<View> = fc.record({
  panes: fc.constantFrom('auto' as const, 1 as const, 2 as const, 6 as const),
  shownLane: fc.constantFrom(...WALL_LANES),
  isScaleLinked: fc.boolean(),
  projection: fc.constantFrom('circle' as const, 'plane' as const),
  language: fc.constantFrom('en' as const, 'ja' as const),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  until: fc.option(fc.integer({ min: 1, max: RANGES.scheduleSteps.max })),
  tour: fc.option(fc.integer({ min: 1, max: TOUR_NAMES.length })),
  stepsPerSecond: fc.option(fc.double({ min: 0.25, max: 1000, noNaN: true }), { nil: null }),
  lesson: fc.option(fc.constantFrom(...LESSON_NAMES), { nil: null }),
  instruments: fc.subarray([...INSTRUMENT_NAMES], { maxLength: Math.min(MOST_SHOWN, INSTRUMENT_NAMES.length) }),
  hide: fc.subarray([...CONTROL_NAMES]),
});

/** Lanes differ in their loss, that loss's own knobs, and an unlinked scale, and in nothing else.
 *  @param others what is compared, and those of a wall */
export function choicesFrom({
  setup,
  main,
  others,
  view,
}: {
  setup: Setup;
  main: Knobs;
  others: readonly OwnKnobs[];
  view: View;
}): Choices {
  const [compared, ...ofWall] = others.map((own) => {
    const used = LOSS_KNOBS.filter((entry) => entry.loss === own.loss).map(({ key }) => [key, own[key]]);
    const scale = view.isScaleLinked ? main.scale : own.scale;
    return { ...main, ...Object.fromEntries(used), loss: own.loss, scale };
  });
  const knobs = [compared, main, ...(view.panes === WALL_LANES.length ? ofWall : [])];
  const shownLane = view.shownLane < knobs.length ? view.shownLane : MAIN_LANE;
  return { setup, knobs, view: { ...view, shownLane } };
}

export const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    setup: fc
      .record({
        data: fc.constantFrom(...DATA_NAMES),
        identities: whole('identities'),
        keptOut: whole('keptOut'),
        imagesPerIdentity: whole('imagesPerIdentity'),
        variation: real('variation'),
        seed: whole('seed'),
        network: fc.constantFrom(...NETWORK_NAMES),
        embeddingNorm: fc.constantFrom(...EMBEDDING_NORM_NAMES),
        centres: fc.constantFrom(...CENTRES_NAMES),
        damping: fc.boolean(),
        backend: fc.constantFrom('auto' as const, ...BACKEND_NAMES),
      })
      .filter(({ data, identities }) => data !== 'digits' || identities <= 10),
    main: mainKnobs,
    others: fc.array(ownKnobs, { minLength: WALL_LANES.length - 1, maxLength: WALL_LANES.length - 1 }),
    view: views,
  })
  .map(choicesFrom);
