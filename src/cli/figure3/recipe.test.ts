/** The recipe itself, trained to its bars: one seed of each loss, which is what the page shows when its schedule ends. */
import { expect, test } from 'vitest';
import { DEFAULT_KNOBS, DEFAULT_SETUP } from '../../core/experiment.ts';
import { LOSS_NAMES } from '../../core/losses/registry.ts';
import { missesOf } from './bars.ts';
import { trainSeed } from './trainSeed.ts';

/** Three runs side by side, half a minute together, on a machine that does nothing else. */
const LIMIT_MS = 600_000;

test(
  'one seed of each loss, trained by the recipe, reaches its bar, and ArcFace leads by as much as it should',
  async () => {
    const setup = { ...DEFAULT_SETUP, backend: 'wasm' } as const;
    const knobs = LOSS_NAMES.map((loss) => ({ ...DEFAULT_KNOBS, loss }));
    const rows = await trainSeed(setup, knobs, DEFAULT_KNOBS.scheduleSteps);
    expect(missesOf(rows, setup)).toEqual([]);
    expect(rows.map(({ loss, isMerged, isMixed }) => ({ loss, isMerged, isMixed }))).toEqual(
      LOSS_NAMES.map((loss) => ({ loss, isMerged: false, isMixed: false })),
    );
  },
  LIMIT_MS,
);
