import { expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET, shot } from './fakeClient.ts';
import { createLab } from './lab.ts';
import { MAIN_LANE } from './lanes.ts';

it('keeps the angles of step 0 and of the first snapshot past half of the schedule, and takes a rewound run’s anew', () => {
  const client = createFakeClient();
  const { store } = createLab({ client, initial: defaultChoices(), random: () => 0 });
  const steps = () => {
    const { start, middle } = store.getState().lanes[MAIN_LANE].angles;
    return [start?.step, middle?.step];
  };
  client.report(DATASET);
  client.report(shot(0));
  const { start } = store.getState().lanes[MAIN_LANE].angles;
  expect(start).toMatchObject({ step: 0, median: 0 });
  const reached = [249, 255, 400, 500].map((step) => {
    client.report(shot(step));
    return steps();
  });
  expect(reached).toEqual([
    [0, undefined],
    [0, 255],
    [0, 255],
    [0, 255],
  ]);
  expect(store.getState().lanes[MAIN_LANE].angles.start).toBe(start);
  client.report(shot(0));
  expect(steps()).toEqual([0, undefined]);
});
