import { expect, it } from 'vitest';
import { DEFAULT_SETUP } from '../core/experiment.ts';
import { planMap } from '../core/map.ts';
import { DEFAULT_LANE_KNOBS, MAIN_LANE } from './lanes.ts';
import { mapOf } from './mapOf.ts';
import { freshLane } from './reduce.ts';
import type { People } from './state.ts';

const lanes = DEFAULT_LANE_KNOBS.map(freshLane);
const PHOTOS: People = {
  labels: Uint8Array.of(0, 1),
  heldOutCount: 0,
  identities: 2,
  names: null,
  portraits: [],
  rows: null,
  isStill: false,
  upload: { kind: 'photos', name: 'friends', identities: [] },
};

it('the map is of the main run’s loss on the lab’s people', () => {
  const setup = { ...DEFAULT_SETUP, seed: 4 };
  expect(mapOf({ setup, lanes, people: null })).toEqual({
    plan: planMap(setup, DEFAULT_LANE_KNOBS[MAIN_LANE]),
    own: null,
  });
});

it('of the reader’s own data photos are mapped, and drawn faces stand in for a table and for what is not known yet', () => {
  const setup = { ...DEFAULT_SETUP, data: 'upload' as const };
  const ofPhotos = mapOf({ setup, lanes, people: PHOTOS });
  expect(ofPhotos.plan.setup).toMatchObject({ data: 'upload', identities: 2 });
  expect(ofPhotos.own).toBe(PHOTOS.upload);
  for (const people of [null, { ...PHOTOS, rows: Uint32Array.of(0, 1) }]) {
    expect(mapOf({ setup, lanes, people })).toMatchObject({ plan: { setup: { data: 'faces' } }, own: null });
  }
});
