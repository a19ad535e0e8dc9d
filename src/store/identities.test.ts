import { expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { createFakeClient, DATASET } from './fakeClient.ts';
import { identitiesOf } from './identities.ts';
import { createLab } from './lab.ts';
import { reduceReport } from './reduce.ts';

it('are as many as chosen, but for the reader’s own data', () => {
  const faces = createLab({ client: createFakeClient(), initial: defaultChoices(), random: () => 0 }).store.getState();
  const own = { ...faces, setup: { ...faces.setup, data: 'upload' as const } };
  expect(identitiesOf({ ...faces, ...reduceReport(faces, DATASET) })).toBe(8);
  expect(identitiesOf(own)).toBe(8);
  expect(identitiesOf({ ...own, ...reduceReport(own, DATASET) })).toBe(2);
});
