/** The recipe itself, trained to its bars: one seed of each loss, which is what the page shows when its schedule ends, and what the
 *  article's plates are of. */
import { expect, test } from 'vitest';
import plates from '../../article/plates/pictures/runs.json' with { type: 'json' };
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../../core/experiment.ts';
import { LOSS_NAMES, type LossName } from '../../core/losses/registry.ts';
import { missesOf } from './bars.ts';
import { COMPARED } from './options.ts';
import { type FigureRow, trainSeed } from './trainSeed.ts';

const OTHERS = LOSS_NAMES.filter((loss) => !COMPARED.includes(loss));
const STEPS = 160;

const SETUP = { ...DEFAULT_SETUP, backend: 'wasm' } as const;
/** Of the plate's circles. */
const PLATE: readonly LossName[] = ['norm-softmax', 'arcface'];

/** By so much what a browser trains and Node does may differ, from rounding alone: degrees, and percent. */
const ROUNDED = { gap: 1.5, accuracy: 0.5 };

/** Half a minute, on a machine that does nothing else. */
const LIMIT_MS = 600_000;

/** Trains one seed of each side by side, and expects every bar to be reached and no class to lie on another. */
async function expectBars(losses: readonly LossName[], steps: number): Promise<FigureRow[]> {
  const knobs = losses.map((loss) => ({ ...DEFAULT_KNOBS, loss, scheduleSteps: steps }));
  const rows = await trainSeed(SETUP, knobs, steps);
  expect(missesOf(rows, SETUP)).toEqual([]);
  expect(rows.map(({ loss, isMerged, isMixed }) => ({ loss, isMerged, isMixed }))).toEqual(
    losses.map((loss) => ({ loss, isMerged: false, isMixed: false })),
  );
  return rows;
}

test(
  'one seed of each loss of the figure, trained by the recipe, reaches its bar, ArcFace leads by as much as it should, and the plates tell so',
  async () => {
    const rows = await expectBars(COMPARED, DEFAULT_KNOBS.scheduleSteps);
    const numbers: Readonly<Record<string, number>> = plates.circles.numbers;
    for (const [place, loss] of PLATE.entries()) {
      const [row] = rows.filter((its) => its.loss === loss);
      const [gap, accuracy] = [numbers[`gap.${place}`], numbers[`accuracy.${place}`]];
      expect(Math.abs(row.minGap90Deg - gap), `${loss}: npm run plates makes them anew`).toBeLessThan(ROUNDED.gap);
      expect(Math.abs(100 * row.heldOutAccuracy - accuracy), loss).toBeLessThan(ROUNDED.accuracy);
    }
  },
  LIMIT_MS,
);

// Their bar is that the classes come apart, which takes less than the whole schedule.
test(
  'so does one of each of the others, by a schedule of a third of the steps',
  async () => {
    await expectBars(OTHERS, STEPS);
  },
  LIMIT_MS,
);
