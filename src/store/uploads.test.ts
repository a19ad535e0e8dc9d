import { expect, it } from 'vitest';
import type { UploadSummary } from '../train/uploads/messages.ts';
import { isForgotten, whyNotTrain } from './uploads.ts';

const photos = (...counts: number[]): UploadSummary => ({
  kind: 'photos',
  name: 'set',
  identities: counts.map((count, label) => ({
    id: `i${label}`,
    name: `p${label}`,
    photos: Array.from({ length: count }, (_, i) => ({ id: `${label} ${i}`, name: `${i}.jpg`, found: 'off' as const })),
  })),
});

it('knows a set that was forgotten from one that cannot be reached', () => {
  const nothing = { set: null, isKept: false, progress: null, troubles: [] };
  expect(isForgotten(nothing)).toBe(true);
  expect(isForgotten({ ...nothing, troubles: [{ about: 'storage', problem: 'forgotten-elsewhere' }] })).toBe(true);
  expect(isForgotten({ ...nothing, troubles: [{ about: 'storage', problem: 'silent' }] })).toBe(false);
  expect(isForgotten({ ...nothing, troubles: [{ about: 'fetch', detail: '' }] })).toBe(false);
  expect(isForgotten({ ...nothing, set: photos(1) })).toBe(false);
});

it('trains on two identities that have photos, and says what else is missing', () => {
  expect(whyNotTrain(photos(1, 3))).toBeNull();
  expect(whyNotTrain(null)).toEqual({ code: 'nothing' });
  expect(whyNotTrain(photos())).toEqual({ code: 'nothing' });
  expect(whyNotTrain(photos(4))).toEqual({ code: 'too-few', count: 1 });
  expect(whyNotTrain(photos(4, 0))).toEqual({ code: 'empty', name: 'p1' });
});
