/** The recipe itself, trained to its bars: one seed of each loss, which is what the page shows when its schedule ends. */
import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../../core/experiment.ts';
import { LOSS_NAMES, type LossName } from '../../core/losses/registry.ts';
import { missesOf } from './bars.ts';
import { COMPARED } from './options.ts';
import { trainSeed } from './trainSeed.ts';

const OTHERS = LOSS_NAMES.filter((loss) => !COMPARED.includes(loss));
const STEPS = 160;

const SETUP = { ...DEFAULT_SETUP, backend: 'wasm' } as const;
/** Half a minute, on a machine that does nothing else. */
const LIMIT_MS = 600_000;

/** Trains one seed of each side by side, and expects every bar to be reached and no class to lie on another. */
async function expectBars(losses: readonly LossName[], steps: number): Promise<void> {
  const knobs = losses.map((loss) => ({ ...DEFAULT_KNOBS, loss, scheduleSteps: steps }));
  const rows = await trainSeed(SETUP, knobs, steps);
  expect(missesOf(rows, SETUP)).toEqual([]);
  expect(rows.map(({ loss, isMerged, isMixed }) => ({ loss, isMerged, isMixed }))).toEqual(
    losses.map((loss) => ({ loss, isMerged: false, isMixed: false })),
  );
}

test(
  'one seed of each loss of the figure, trained by the recipe, reaches its bar, and ArcFace leads by as much as it should',
  () => expectBars(COMPARED, DEFAULT_KNOBS.scheduleSteps),
  LIMIT_MS,
);

// Their bar is that the classes come apart, which takes less than the whole schedule.
test(
  'so does one of each of the others, by a schedule of a third of the steps',
  () => expectBars(OTHERS, STEPS),
  LIMIT_MS,
);
