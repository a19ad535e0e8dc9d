import { expect, it } from 'vitest';
import type { UploadSummary } from '../train/uploads/messages.ts';
import { whyNotTrain } from './uploads.ts';

const photos = (...counts: number[]): UploadSummary => ({
  kind: 'photos',
  name: 'set',
  identities: counts.map((count, label) => ({
    name: `p${label}`,
    photos: Array.from({ length: count }, (_, i) => ({ name: `${i}.jpg`, found: 'off' as const })),
  })),
});

it('trains on two identities that have photos, and says what else is missing', () => {
  expect(whyNotTrain(photos(1, 3))).toBeNull();
  expect(whyNotTrain(null)).toEqual({ code: 'nothing' });
  expect(whyNotTrain(photos())).toEqual({ code: 'nothing' });
  expect(whyNotTrain(photos(4))).toEqual({ code: 'too-few', count: 1 });
  expect(whyNotTrain(photos(4, 0))).toEqual({ code: 'empty', name: 'p1' });
});
