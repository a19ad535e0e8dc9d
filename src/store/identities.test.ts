import { expect, it } from 'vitest';
import { defaultChoices } from './defaults.ts';
import { DATASET } from './fakeClient.ts';
import { identitiesOf } from './identities.ts';
import { reduceReport, UNSTARTED } from './reduce.ts';
import type { LabState } from './state.ts';

it('are as many as chosen, but for the reader’s own data', () => {
  const { setup, ...choices } = defaultChoices();
  const rest = { ...UNSTARTED, ...choices, isPlaying: false, upload: null, backend: null, kernels: null, notices: [] };
  const faces: LabState = { ...rest, setup };
  const own: LabState = { ...rest, setup: { ...setup, data: 'upload' } };
  expect(identitiesOf({ ...faces, ...reduceReport(faces, DATASET) })).toBe(8);
  expect(identitiesOf(own)).toBe(8);
  expect(identitiesOf({ ...own, ...reduceReport(own, DATASET) })).toBe(2);
});
