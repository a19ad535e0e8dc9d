/** Test helper: a lab whose worker is none, and its seeds. */
import type { Knobs, Setup } from '../core/experiment.ts';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { MAIN_LANE } from './lanes.ts';
import { createSeeds, keysOf, ownOf, runsOf } from './seeds.ts';

export const END = 500;

export function setUp(setup: Partial<Setup> = {}) {
  const client = createFakeClient();
  const defaults = defaultChoices();
  const initial = { ...defaults, setup: { ...defaults.setup, ...setup } };
  const lab = createLab({ client, initial, random: () => 0 });
  const seeds = createSeeds(lab);
  const state = lab.store.getState;
  const row = () => seeds.store.getState().row;
  const load = () => {
    client.report(DATASET);
    client.report({ type: 'ready' });
    client.report(shot(0, [], knobs()));
  };
  const reach = (step: number, latestLoss = 1) => {
    client.report(shot(step, [latestLoss], knobs()));
  };
  /** A whole run of the seed that is chosen. */
  const run = (gap?: number) => {
    load();
    reach(1);
    const report = shot(END, [1], knobs());
    if (gap !== undefined) for (const lane of report.lanes) lane.metrics.minGap90 = gap;
    client.report(report);
  };
  const knobs = (): Knobs[] => state().lanes.map((lane) => lane.knobs);
  const runs = (lane: number) => runsOf(seeds.store.getState().runs, keysOf(state())[lane], ownOf(state()));
  const kept = (lane = MAIN_LANE) => runs(lane).map(({ seed }) => seed);
  const gaps = () => runs(MAIN_LANE).map(({ cell }) => cell.minGap90);
  const plays = () => client.sent.filter(({ type }) => type === 'play').length;
  return { client, lab, seeds, state, row, load, reach, run, kept, gaps, plays };
}
